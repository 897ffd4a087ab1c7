import { getTranslations } from 'next-intl/server';
import { startOfShanghaiDay } from '@/lib/core/dates';
import { LANGUAGE_TAGS, type Locale } from '@/lib/i18n/locales';
import { listTermsFor } from '@/lib/legal/queries';
import type { ImportConsent } from './imported-lead';
import type { ImportBasis } from './schema';

/**
 * What the people of a fair agreed to: the documents of the contact form in the versions in force on the day of the fair.
 * Null: there were none, so that nobody can have agreed to them.
 */
export async function importConsent(locale: Locale, basis: ImportBasis): Promise<ImportConsent | null> {
  const terms = await listTermsFor('contact', startOfShanghaiDay(basis.collectedOn), locale);
  if (!terms.some(({ document }) => document === 'privacy-policy')) return null;
  const t = await getTranslations({ locale, namespace: 'transfer' });
  const contact = await getTranslations({ locale, namespace: 'contact' });
  const list = new Intl.ListFormat(LANGUAGE_TAGS[locale], { type: 'conjunction' });
  const documents = list.format(
    terms.map(({ title, version }) => contact('accept.document', { title, version })),
  );
  return {
    locale,
    terms: terms.map(({ document, version, sha256 }) => ({ document, version, sha256 })),
    sentence: t('import.sentence', { date: basis.collectedOn, place: basis.place, documents }),
  };
}
