// What the sender of proof agrees to, apart from anything else (Personal Information Protection Law, art. 29).
import { getTranslations } from 'next-intl/server';
import { createHash } from 'node:crypto';
import type { Locale } from '@/lib/i18n/locales';
import { listTermsFor } from '@/lib/legal/queries';

export type ProofConsent = {
  locale: Locale;
  /** The words beside the box. */
  sentence: string;
  /** The privacy policy in the version in force. */
  policy: { document: string; version: string; sha256: string };
};

/** What is asked for at an instant. Throws when no privacy policy is in force. */
export async function proofConsentAt(locale: Locale, now: Date): Promise<ProofConsent> {
  const t = await getTranslations({ locale, namespace: 'rights' });
  const terms = await listTermsFor('contact', now, locale);
  const policy = terms.find(({ document }) => document === 'privacy-policy');
  if (!policy) throw new Error('No privacy policy is in force');
  const { document, version, sha256 } = policy;
  return { locale, sentence: t('proofConsent.label', { version }), policy: { document, version, sha256 } };
}

/** Equal digests were the same consent. */
export function consentDigest({ locale, sentence, policy }: ProofConsent): string {
  const shown = [locale, sentence, policy.document, policy.version, policy.sha256];
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
}
