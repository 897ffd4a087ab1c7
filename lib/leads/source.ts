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
    const words = typeof value === 'string' ? campaignWords(value) : null;
    if (words !== null) utm[name] = words;
  }
  const from = referer !== null && URL.canParse(referer) ? new URL(referer) : null;
  const isOwn = from?.host === host;
  return {
    page: from && isOwn ? from.pathname.slice(0, TEXT_MAX) : null,
    referrer: from && !isOwn ? from.hostname.slice(0, TEXT_MAX) : null,
    utm,
  };
}

/** What the name of a campaign needs. Nothing else is kept: no @, and no % behind which one could stand. */
const CAMPAIGN_WORDS = /^[\p{L}\p{M}\p{N} ._\-+:/]+$/u;

/** Nine digits or more, however grouped; a date has eight. */
const LIKE_A_PHONE_NUMBER = /\p{N}(?:[ ._\-+:/]*\p{N}){8}/u;

/**
 * A campaign's words as they are kept, unsealed; null where there are none or they could name a person: senders of
 * newsletters put addresses and telephone numbers into links.
 */
function campaignWords(value: string): string | null {
  const words = value
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
  return CAMPAIGN_WORDS.test(words) && !LIKE_A_PHONE_NUMBER.test(words)
    ? words.slice(0, TEXT_MAX).trim()
    : null;
}
