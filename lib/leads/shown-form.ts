import { type FormSource, mintFormToken } from '@/lib/abuse/form-token';
import type { Locale } from '@/lib/i18n/locales';
import { versionsInForce } from '@/lib/legal/queries';
import type { ShownForm } from './form-state';

/** The documents that the accept box names. */
const ACCEPTED_DOCUMENTS = ['service-agreement', 'privacy-policy'];

/** The documents to accept, in the versions in force at an instant, in the visitor's language. */
export async function termsInForce(locale: Locale, now: Date) {
  const versions = await versionsInForce(now, locale);
  return versions.filter(({ document }) => ACCEPTED_DOCUMENTS.includes(document));
}

/** What a form shows now, with the token that will prove it. */
export async function showForm(locale: Locale, source: FormSource, now: Date): Promise<ShownForm> {
  const terms = await termsInForce(locale, now);
  const versions = Object.fromEntries(terms.map(({ document, version }) => [document, version]));
  return {
    token: mintFormToken(versions, source, now),
    terms: terms.map(({ document, title, version }) => ({ document, title, version })),
  };
}

/** The version of a document among those shown; empty where it wasn't. */
export function versionOf(terms: { document: string; version: string }[], document: string): string {
  return terms.find((term) => term.document === document)?.version ?? '';
}
