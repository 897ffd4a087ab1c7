// The way of a request: made safe, decided, and answered from memory where that is possible; the rest goes to Next.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { newId } from '@/lib/core/ids';
import { log } from '@/lib/core/log';
import { decide } from '@/lib/routing/decide';
import type { LegalVersions, RouteDecision } from '@/lib/routing/decision';
import { localeOf } from '@/lib/routing/languages';
import { announcesBody, announcesTooMuch, readBody, withBody } from './body';
import { type Exchange, isReading } from './exchange';
import { type FileStore, sendFile } from './files';
import { guardResponse } from './guard';
import { makeTrustworthy } from './inbound';
import { type PageStore, sendPage } from './pages';
import { describeProblem, sendProblem } from './problem';
import { runInScope } from './request-scope';
import type { RequestScope } from './response-status';
import type { Routes } from './routes';
import { appendVary } from './send';
import { readTarget, type Target } from './target';

export type Front = {
  pages: PageStore;
  files: FileStore;
  routes: Routes;
  legal: LegalVersions;
  next: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** TRUSTED_PROXY_HOPS. */
  hops: number;
  /** The site's address, without a slash at the end. */
  origin: string;
  now: () => Date;
  isStopping: () => boolean;
};

const METHODS = ['GET', 'HEAD', 'POST'];

/** Answers the requests of an HTTP server. */
export function answerRequests(front: Front): RequestListener {
  return (request, response) => {
    const startedAt = performance.now();
    const exchange: Exchange = {
      request,
      response,
      requestId: newId(front.now()),
      pathname: '/',
      locale: localeOf('/', request.headers['accept-language']),
      route: 'unmatched',
      answeredBy: 'front',
    };
    response.on('close', () => {
      const durationMs = Math.round(performance.now() - startedAt);
      const { requestId, route } = exchange;
      log.info('request', { requestId, method: request.method ?? '', route, status: response.statusCode, durationMs });
    });
    const scope: RequestScope = { requestId: exchange.requestId };
    const describe = (status: number) => describeProblem(exchange, front.pages, status);
    const https = front.origin.startsWith('https:');
    guardResponse({ exchange, scope, https, isStopping: front.isStopping, describe });
    runInScope(scope, () => answer(front, exchange)).catch((error: unknown) => {
      log.error('request.failed', error, { requestId: exchange.requestId, route: exchange.route });
      sendProblem(exchange, front.pages, { status: 500 });
    });
  };
}

async function answer(front: Front, exchange: Exchange): Promise<void> {
  const { request } = exchange;
  const { isForeign } = makeTrustworthy(request, {
    hops: front.hops,
    siteHost: new URL(front.origin).host,
    requestId: exchange.requestId,
  });
  if (!METHODS.includes(request.method ?? '')) return refuseMethod(front, exchange, METHODS);
  const target = readTarget(request.url);
  if (!target) return sendProblem(exchange, front.pages, { status: 400 });
  request.url = target.pathname + target.search;
  exchange.pathname = target.pathname;
  exchange.locale = localeOf(target.pathname, request.headers['accept-language']);
  if (announcesTooMuch(request)) return refuseBody(front, exchange);
  if (isForeign && !isReading(exchange)) return sendProblem(exchange, front.pages, { status: 403 });
  // A body that nothing reads has been used to confuse caches; no browser sends one.
  if (isReading(exchange) && announcesBody(request)) return sendProblem(exchange, front.pages, { status: 400 });
  if (await answerWithFile(front, exchange)) return;
  await answerWithPage(front, exchange, target);
}

async function answerWithFile(front: Front, exchange: Exchange): Promise<boolean> {
  const isOfTheBuild = /^\/_(next|site)\//.test(exchange.pathname);
  const file = front.files.get(exchange.pathname);
  if (!file && !isOfTheBuild) return false;
  exchange.route = isOfTheBuild ? 'build file' : 'public file';
  if (!file) sendProblem(exchange, front.pages, { status: 404 });
  else if (!isReading(exchange)) refuseMethod(front, exchange, ['GET', 'HEAD']);
  else if ((await sendFile(exchange, file)) === 'left') await front.next(exchange.request, exchange.response);
  return true;
}

async function answerWithPage(front: Front, exchange: Exchange, target: Target): Promise<void> {
  const acceptLanguage = exchange.request.headers['accept-language'];
  const decision = decide({ ...target, acceptLanguage, now: front.now(), legal: front.legal });
  if (decision.kind === 'redirect') return redirect(exchange, decision);
  if (decision.kind === 'problem') {
    if (decision.byLanguage) appendVary(exchange.response, 'Accept-Language');
    return sendProblem(exchange, front.pages, { status: decision.status });
  }
  const shown = decision.kind === 'rewrite' ? decision.pathname : target.pathname;
  const page = front.pages.get(shown);
  if (page) {
    if (!isReading(exchange)) return refuseMethod(front, exchange, ['GET', 'HEAD']);
    return sendPage(exchange, page, decision.kind === 'rewrite' ? decision.status : undefined);
  }
  const route = front.routes(shown);
  if (route === null) return sendProblem(exchange, front.pages, { status: 404 });
  exchange.route = route;
  await answerWithNext(front, exchange);
}

async function answerWithNext(front: Front, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const body = isReading(exchange) ? null : await readBody(request);
  if (body === 'too-large') return refuseBody(front, exchange);
  if (body === 'broken') return void response.destroy();
  exchange.answeredBy = 'next';
  await front.next(body ? withBody(request, body) : request, response);
}

function redirect(exchange: Exchange, decision: Extract<RouteDecision, { kind: 'redirect' }>): void {
  const { response } = exchange;
  exchange.route = 'redirect';
  if (decision.byLanguage) appendVary(response, 'Accept-Language');
  response.setHeader('Location', decision.location);
  response.setHeader('Cache-Control', decision.byLanguage ? 'no-store' : 'public, max-age=3600');
  response.setHeader('Content-Length', 0);
  response.writeHead(decision.status).end();
}

function refuseMethod(front: Front, exchange: Exchange, allowed: readonly string[]): void {
  sendProblem(exchange, front.pages, { status: 405, headers: { Allow: allowed.join(', ') } });
}

const UNREAD_BODY_MS = 2_000;

// The rest of the body is still coming. It is thrown away for a while, because closing the connection at once would make
// most senders miss the answer.
function refuseBody(front: Front, exchange: Exchange): void {
  const { request } = exchange;
  sendProblem(exchange, front.pages, { status: 413 });
  const timer = setTimeout(() => request.socket.destroy(), UNREAD_BODY_MS);
  request.on('end', () => clearTimeout(timer)).on('close', () => clearTimeout(timer));
  request.resume();
}
