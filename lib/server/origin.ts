// Which site a form was sent from. Next compares too, but answers with an error of its own, and knows only the Host
// that the last proxy wrote.
import type { IncomingHttpHeaders } from 'node:http';

export type OriginRules = {
  /** Host and port of SITE_URL. */
  siteHost: string;
  /** TRUSTED_PROXY_HOPS: from one on, the forwarded host is the proxy's word. */
  hops: number;
};

/**
 * The host of the page that sent a request, if it is ours: null for another site's, undefined where a browser (or a
 * tool, which can claim anything) doesn't say.
 */
export function ownOrigin(
  headers: IncomingHttpHeaders,
  { siteHost, hops }: OriginRules,
): string | null | undefined {
  const { origin } = headers;
  const fetchSite = headers['sec-fetch-site'];
  if (fetchSite === 'cross-site' || fetchSite === 'same-site') return null;
  if (origin === undefined) return undefined;
  const forwarded = hops > 0 ? headers['x-forwarded-host'] : undefined;
  const host = hostOf(origin);
  return host !== null && [headers.host, siteHost, forwarded].includes(host) ? host : null;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) && /^https?:/.test(origin) ? new URL(origin).host : null;
}
