// Whether a lead may be given to an affiliate: Personal Information Protection Law, art. 23 wants a separate consent that
// knew who receives it.
import { type Result, refuse, succeed } from '@/lib/core/result';
import type { Locale } from '@/lib/i18n/locales';

export const SHARE_ACT = 'contact-form.share';

/** What the box for sharing left behind. */
export type ShareConsent = { id: string; sentence: string; locale: Locale; withdrawnAt: Date | null };

/**
 * `not_accepted`: the box wasn't ticked. `withdrawn`: it was, and taken back. `not_named`: the words beside the box didn't
 * name this affiliate. `stored_only`: the sender asked that nothing be done with the record.
 */
export type NotShareable = 'not_accepted' | 'withdrawn' | 'not_named' | 'stored_only';

/** The consent that a share with an affiliate rests on, or why there is none. */
export function consentFor(
  consents: readonly ShareConsent[],
  affiliate: Record<Locale, string>,
  storedOnlySince: Date | null,
): Result<ShareConsent, NotShareable> {
  if (storedOnlySince !== null) return refuse('stored_only');
  if (consents.length === 0) return refuse('not_accepted');
  const standing = consents.filter(({ withdrawnAt }) => withdrawnAt === null);
  if (standing.length === 0) return refuse('withdrawn');
  const consent = standing.find(({ sentence, locale }) => sentence.includes(affiliate[locale]));
  return consent ? succeed(consent) : refuse('not_named');
}
