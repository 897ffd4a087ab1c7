// Stands between Next and the socket: adds the headers every answer carries, sets the status the app asked for, and
// puts a problem page in the place of the framework's own error pages, which need script and speak no Chinese.
import type { ServerResponse } from 'node:http';
import { isDocument as isPageAddress } from '@/lib/routing/document-policy';
import { securityHeaders } from '@/lib/routing/headers';
import { asksForData, type Exchange } from './exchange';
import type { Problem } from './problem';
import type { RequestScope } from './response-status';

export type Guard = {
  exchange: Exchange;
  scope: RequestScope;
  https: boolean;
  /** While the server stops, connections aren't kept. */
  isStopping: () => boolean;
  describe: (status: number) => Problem;
};

/** What of Next's response headers only its own router reads. */
const INTERNAL = /^(x-middleware-|x-nextjs-|x-powered-by$)/;

/** Every header is decided at the moment the answer's head is written, whoever writes it. */
export function guardResponse(guard: Guard): void {
  const { response } = guard.exchange;
  const original = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response) as (...parts: unknown[]) => boolean,
    end: response.end.bind(response) as (...parts: unknown[]) => ServerResponse,
    flushHeaders: response.flushHeaders.bind(response),
  };
  let isReplaced = false;

  const writeHead = (status: number, ...rest: unknown[]): ServerResponse => {
    if (isReplaced) return response;
    setAll(response, rest.at(-1));
    const replacement = replacementFor(guard, status);
    if (!replacement) {
      finishHead(guard);
      return original.writeHead(chosenStatus(guard, status));
    }
    isReplaced = true;
    for (const name of ['Content-Encoding', 'Transfer-Encoding', 'ETag', 'Last-Modified', 'Link'])
      response.removeHeader(name);
    setAll(response, replacement.headers);
    response.setHeader('Content-Length', replacement.body.length);
    finishHead(guard);
    original.writeHead(replacement.status);
    return original.end(guard.exchange.request.method === 'HEAD' ? undefined : replacement.body);
  };

  // The head is written before the first byte, so that a replaced answer's bytes are never begun.
  const headFirst = () => {
    if (!response.headersSent) response.writeHead(response.statusCode);
  };
  Object.assign(response, {
    writeHead,
    write: (...parts: unknown[]) => {
      headFirst();
      return isReplaced ? swallow(parts) : original.write(...parts);
    },
    end: (...parts: unknown[]) => {
      headFirst();
      if (!isReplaced) return original.end(...parts);
      swallow(parts);
      return response;
    },
    flushHeaders: () => {
      headFirst();
      if (!isReplaced) original.flushHeaders();
    },
  });
}

function replacementFor({ exchange, scope, describe }: Guard, status: number): Problem | null {
  if (exchange.answeredBy !== 'next' || status < 400 || asksForData(exchange)) return null;
  // An app that chose the status itself has a page of its own to go with it; a machine's answer has its own form.
  if (scope.status !== undefined) return null;
  const isSilent = !exchange.response.hasHeader('Content-Type');
  // A file has no page of its own: one that comes in its place is the framework's, too.
  const isPage = isPageAddress(exchange.pathname) || isDocument(exchange);
  return isPage || isSilent ? describe(status) : null;
}

function isDocument(exchange: Exchange): boolean {
  const type = exchange.response.getHeader('Content-Type');
  return typeof type === 'string' && type.startsWith('text/html') && !asksForData(exchange);
}

function chosenStatus({ exchange, scope }: Guard, status: number): number {
  // A redirect stays one: the status is meant for the page that is shown.
  return scope.status !== undefined && status < 300 && isDocument(exchange) ? scope.status : status;
}

function finishHead({ exchange, scope, https, isStopping }: Guard): void {
  const { response, pathname, requestId } = exchange;
  for (const [name, value] of Object.entries(securityHeaders(pathname, https))) {
    if (!response.hasHeader(name)) response.setHeader(name, value);
  }
  response.setHeader('X-Request-Id', requestId);
  response.setHeader('Cache-Control', cacheControl(exchange));
  if (!asksForData(exchange)) {
    for (const name of response.getHeaderNames()) if (INTERNAL.test(name)) response.removeHeader(name);
  }
  if (scope.retryAfterS !== undefined) response.setHeader('Retry-After', scope.retryAfterS);
  if (isStopping()) response.setHeader('Connection', 'close');
}

function cacheControl({ response }: Exchange): string {
  const chosen = response.getHeader('Cache-Control');
  if (typeof chosen !== 'string' || response.hasHeader('Set-Cookie')) return 'no-store';
  // Next marks what it prerendered as good for a year in its own network's caches; others would believe it too.
  if (chosen.includes('s-maxage')) return 'public, max-age=0, must-revalidate';
  return chosen.includes('no-store') ? 'no-store' : chosen;
}

function setAll(response: ServerResponse, headers: unknown): void {
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) return;
  for (const [name, value] of Object.entries(
    headers as Record<string, number | string | string[] | undefined>,
  )) {
    if (value !== undefined) response.setHeader(name, value);
  }
}

// Whoever writes on is told that it went well: there is nobody left to read it.
function swallow(parts: readonly unknown[]): true {
  const callback = parts.at(-1);
  if (typeof callback === 'function') process.nextTick(callback);
  return true;
}
