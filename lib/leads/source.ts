import type { FormSource } from '@/lib/abuse/form-token';

const UTM = ['source', 'medium', 'campaign', 'term', 'content'] as const;
const TEXT_MAX = 100;

/**
 * Where a visitor came from, as little as is useful: the page on this site, or the host of another site, and the campaign
 * words in the address. Never a foreign path or query, which can name a person.
 */
export function readSource(
  query: Record<string, string | string[] | undefined>,
  referer: string | null,
  host: string | null,
): FormSource {
  const utm: Record<string, string> = {};
  for (const name of UTM) {
    const value = query[`utm_${name}`];
    if (typeof value === 'string' && tidy(value) !== '') utm[name] = tidy(value);
  }
  const from = referer !== null && URL.canParse(referer) ? new URL(referer) : null;
  const isOwn = from?.host === host;
  return {
    page: from && isOwn ? from.pathname.slice(0, TEXT_MAX) : null,
    referrer: from && !isOwn ? from.hostname.slice(0, TEXT_MAX) : null,
    utm,
  };
}

function tidy(value: string): string {
  return value
    .replace(/[\p{C}]/gu, '')
    .trim()
    .slice(0, TEXT_MAX);
}
