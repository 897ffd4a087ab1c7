import type { RouteDecision } from '@/lib/routing/decision';
import type { Exchange } from './exchange';
import { encodedBody, entityTag, isFresh, negotiateEncoding, type Representation } from './representation';

export type Sending = {
  status?: number;
  cacheControl: string;
  headers?: Record<string, string>;
};

/** Answers with a fixed body: the right encoding, 304 where the visitor has it, no body for HEAD. */
export async function sendRepresentation(
  { request, response }: Exchange,
  fixed: Representation,
  { status = 200, cacheControl, headers = {} }: Sending,
): Promise<void> {
  const encoding = negotiateEncoding(fixed, request.headers['accept-encoding']);
  response.setHeader('Cache-Control', cacheControl);
  appendVary(response, 'Accept-Encoding');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (status === 200) {
    response.setHeader('ETag', entityTag(fixed, encoding));
    if (isFresh(fixed, request.headers['if-none-match'])) {
      response.writeHead(304).end();
      return;
    }
  }
  const body = await encodedBody(fixed, encoding);
  response.setHeader('Content-Type', fixed.contentType);
  response.setHeader('Content-Length', body.length);
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.writeHead(status);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Leads on to another address of this site. One chosen by language or by the clock isn't kept by caches. */
export function sendRedirect(
  exchange: Exchange,
  { location, status }: Extract<RouteDecision, { kind: 'redirect' }>,
): void {
  const { response } = exchange;
  exchange.route = 'redirect';
  response.setHeader('Location', location);
  response.setHeader('Cache-Control', status === 308 ? 'public, max-age=3600' : 'no-store');
  response.setHeader('Content-Length', 0);
  response.writeHead(status).end();
}

/** Adds a name to Vary, once. */
export function appendVary(response: Exchange['response'], name: string): void {
  const present = response.getHeader('Vary');
  const names = typeof present === 'string' ? present.split(/\s*,\s*/) : [];
  if (!names.includes(name)) response.setHeader('Vary', [...names, name].join(', '));
}
