// The way of a request: made safe, decided, and answered from memory where that is possible; the rest goes to Next.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { newId } from '@/lib/core/ids';
import { log } from '@/lib/core/log';
import { CONTENT_ROUTES } from '@/lib/routing/content-routes';
import { decide } from '@/lib/routing/decide';
import type { LegalVersions } from '@/lib/routing/decision';
import { isDocument } from '@/lib/routing/document-policy';
import { localeOf } from '@/lib/routing/languages';
import { type AnnouncementStore, CURRENT_PATH, sendCurrent } from './announcements';
import { type AdmissionRules, admit, type Refusal, refuseMethod } from './admission';
import { bodyLimitOf, readBody, withBody } from './body';
import { asksForData, type Exchange, isReading } from './exchange';
import { type FileStore, sendFile } from './files';
import { refuseForm } from './form-body';
import { guardResponse } from './guard';
import { countVisit } from './keep-figures';
import { type PageStore, sendPage } from './pages';
import { describeProblem, sendProblem } from './problem';
import { sendRenderedPage } from './rendered-page';
import { runInScope } from './request-scope';
import type { RequestScope } from './response-status';
import type { Routes } from './routes';
import { appendVary, sendRedirect } from './send';
import type { Target } from './target';

export type Front = AdmissionRules & {
  pages: PageStore;
  files: FileStore;
  announcements: AnnouncementStore;
  routes: Routes;
  legal: LegalVersions;
  next: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  now: () => Date;
  isStopping: () => boolean;
};

type Answer = 'answered' | Refusal;

const READ_ONLY = refuseMethod('GET, HEAD');

/** Answers the requests of an HTTP server. */
export function answerRequests(front: Front): RequestListener {
  const https = front.origin.startsWith('https:');
  return (request, response) => {
    const exchange = openExchange(front, request, response);
    const scope: RequestScope = { requestId: exchange.requestId };
    const describe = (status: number) => describeProblem(exchange, front.pages, status);
    guardResponse({ exchange, scope, https, isStopping: front.isStopping, describe });
    runInScope(scope, () => answer(front, exchange))
      .then((outcome) => {
        if (outcome !== 'answered') refuse(front, exchange, outcome);
      })
      .catch((error: unknown) => {
        log.error('request.failed', error, { requestId: exchange.requestId, route: exchange.route });
        sendProblem(exchange, front.pages, { status: 500 });
      })
      .catch((error: unknown) => {
        // Not even the page for problems: nobody is left waiting.
        log.error('request.abandoned', error, { requestId: exchange.requestId });
        response.destroy();
      });
  };
}

function openExchange(front: Front, request: IncomingMessage, response: ServerResponse): Exchange {
  const begun = performance.now();
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
    countVisit(exchange, front.now());
    const { requestId, route } = exchange;
    const durationMs = Math.round(performance.now() - begun);
    log.info('request', {
      requestId,
      method: request.method,
      route,
      status: response.statusCode,
      durationMs,
    });
  });
  return exchange;
}

async function answer(front: Front, exchange: Exchange): Promise<Answer> {
  const target = admit(exchange, front);
  if ('status' in target) return target;
  if (target.pathname === CURRENT_PATH) {
    if (!isReading(exchange)) return READ_ONLY;
    await sendCurrent(front.announcements, exchange);
    return 'answered';
  }
  return (await answerWithFile(front, exchange)) ?? (await answerWithPage(front, exchange, target));
}

async function answerWithFile(front: Front, exchange: Exchange): Promise<Answer | null> {
  const isOfTheBuild = /^\/_(next|site)\//.test(exchange.pathname);
  const file = front.files.get(exchange.pathname);
  if (!file && !isOfTheBuild) return null;
  exchange.route = isOfTheBuild ? 'build file' : 'public file';
  if (!file) return { status: 404 };
  if (!isReading(exchange)) return READ_ONLY;
  if ((await sendFile(exchange, file)) === 'left') {
    exchange.answeredBy = 'next-with-file';
    await front.next(exchange.request, exchange.response);
  }
  return 'answered';
}

async function answerWithPage(front: Front, exchange: Exchange, target: Target): Promise<Answer> {
  const acceptLanguage = exchange.request.headers['accept-language'];
  const decision = decide({ ...target, acceptLanguage, now: front.now(), legal: front.legal });
  if ('byLanguage' in decision && decision.byLanguage) appendVary(exchange.response, 'Accept-Language');
  if (decision.kind === 'problem') return { status: decision.status };
  if (decision.kind === 'redirect') {
    sendRedirect(exchange, decision);
    return 'answered';
  }
  const shown = decision.kind === 'rewrite' ? decision.pathname : target.pathname;
  const page = front.pages.get(shown);
  if (!page) return answerWithNext(front, exchange, shown);
  if (!isReading(exchange)) return READ_ONLY;
  await sendPage(exchange, page, decision.kind === 'rewrite' ? decision.status : undefined);
  return 'answered';
}

async function answerWithNext(front: Front, exchange: Exchange, shown: string): Promise<Answer> {
  const { request, response } = exchange;
  const route = front.routes(shown);
  if (route === null) return { status: 404 };
  exchange.route = route;
  if (CONTENT_ROUTES.includes(route) && !asksForData(exchange)) {
    if (!isReading(exchange)) return READ_ONLY;
    await sendRenderedPage(front, exchange);
    return 'answered';
  }
  const body = isReading(exchange) ? null : await readBody(request, bodyLimitOf(shown));
  if (body === 'too-large') return { status: 413 };
  const refusal = Buffer.isBuffer(body) && isDocument(shown) ? refuseForm(request, body) : null;
  if (refusal !== null) return { status: refusal };
  if (body === 'broken') response.destroy();
  else {
    exchange.answeredBy = 'next';
    await front.next(body ? withBody(request, body) : request, response);
  }
  return 'answered';
}

const UNREAD_BODY_MS = 2_000;

function refuse(front: Front, exchange: Exchange, refusal: Refusal): void {
  const { request } = exchange;
  sendProblem(exchange, front.pages, refusal);
  if (request.complete) return;
  // The rest of the body is still coming. It is thrown away for a while, because closing the connection at once would
  // make most senders miss the answer.
  const timer = setTimeout(() => request.socket.destroy(), UNREAD_BODY_MS);
  request.on('end', () => clearTimeout(timer)).on('close', () => clearTimeout(timer));
  request.resume();
}
