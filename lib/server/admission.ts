// The first look at a request: what is refused here reaches neither a page nor Next.
import type { IncomingMessage } from 'node:http';
import { localeOf } from '@/lib/routing/languages';
import { announcesBody, announcesTooMuch, bodyLimitOf } from './body';
import { type Exchange, isReading } from './exchange';
import { makeTrustworthy } from './inbound';
import { readTarget, type Target } from './target';

/** Why a request isn't answered. */
export type Refusal = { status: number; headers?: Record<string, string> };

export type AdmissionRules = {
  /** TRUSTED_PROXY_HOPS. */
  hops: number;
  /** The site's address, without a slash at the end. */
  origin: string;
};

/** Makes a request safe to read and says what it asks for, or why it is refused. */
export function admit(exchange: Exchange, { hops, origin }: AdmissionRules): Target | Refusal {
  const { request, requestId } = exchange;
  const { isForeign } = makeTrustworthy(request, { hops, siteHost: new URL(origin).host, requestId });
  if (!isReading(exchange) && request.method !== 'POST') return refuseMethod('GET, HEAD, POST');
  const target = hasOneHost(request) ? readTarget(request.url) : null;
  if (!target) return { status: 400 };
  request.url = target.pathname + target.search;
  exchange.pathname = target.pathname;
  exchange.locale = localeOf(target.pathname, request.headers['accept-language']);
  if (announcesTooMuch(request, bodyLimitOf(target.pathname))) return { status: 413 };
  // A body that nothing reads has been used to confuse caches; no browser sends one.
  if (isReading(exchange) && announcesBody(request)) return { status: 400 };
  if (!isReading(exchange) && isForeign) return { status: 403 };
  return target;
}

// Two readers of a second Host header may take different ones; Node keeps the first and says nothing.
function hasOneHost({ headersDistinct }: IncomingMessage): boolean {
  return (headersDistinct.host?.length ?? 0) <= 1;
}

/** The method isn't one of those that an address answers. */
export function refuseMethod(allowed: string): Refusal {
  return { status: 405, headers: { Allow: allowed } };
}
