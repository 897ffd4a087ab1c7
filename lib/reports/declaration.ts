// What whoever reports declares: clause 3.3 of the service agreement asks for it, and so does security against false reports.
import { getTranslations } from 'next-intl/server';
import { createHash } from 'node:crypto';
import { mintFormToken } from '@/lib/abuse/form-token';
import type { Locale } from '@/lib/i18n/locales';
import type { ShownReportForm } from './form-state';

const NO_SOURCE = { page: null, referrer: null, utm: {} };

/** The words beside the box. */
export async function declaration(locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'report' });
  return t('goodFaith.label');
}

/** Equal digests were the same words. */
export function declarationDigest(sentence: string): string {
  return createHash('sha256').update(sentence).digest('base64url');
}

/** A form to be shown, with the token that will prove what it asked. */
export function showForm(sentence: string, now: Date): ShownReportForm {
  return { token: mintFormToken(declarationDigest(sentence), NO_SOURCE, now), goodFaith: sentence };
}
