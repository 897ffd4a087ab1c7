import { type FormSource, type FormToken, mintFormToken } from '@/lib/abuse/form-token';
import type { Locale } from '@/lib/i18n/locales';
import { type VersionInForce, versionsInForce } from '@/lib/legal/queries';
import type { ShownForm } from './form-state';

/** The documents that the accept box names. */
const ACCEPTED_DOCUMENTS = ['service-agreement', 'privacy-policy'];

/**
 * The documents to accept, in the versions in force at an instant, in the visitor's language. Throws when one of them
 * isn't: nothing may be asked of anybody without terms.
 */
export async function termsInForce(locale: Locale, now: Date): Promise<VersionInForce[]> {
  const versions = await versionsInForce(now, locale);
  return ACCEPTED_DOCUMENTS.map((document) => {
    const version = versions.find((candidate) => candidate.document === document);
    if (!version) throw new Error(`No version of ${document} is in force`);
    return version;
  });
}

/** True when a form named these versions, so that its tick stands for them. */
export function showsTerms(form: FormToken, terms: VersionInForce[]): boolean {
  return terms.every(({ document, version }) => form.terms[document] === version);
}

/** What a form shows now, with the token that will prove it. */
export async function showForm(locale: Locale, source: FormSource, now: Date): Promise<ShownForm> {
  const terms = await termsInForce(locale, now);
  const versions = Object.fromEntries(terms.map(({ document, version }) => [document, version]));
  return { token: mintFormToken(versions, source, now), terms: terms.map(shownTerm) };
}

/** The same form with the same token, where what it named is still in force; else null. */
export async function showAgain(
  { token, form }: { token: string; form: FormToken },
  locale: Locale,
  now: Date,
): Promise<ShownForm | null> {
  const terms = await termsInForce(locale, now);
  return showsTerms(form, terms) ? { token, terms: terms.map(shownTerm) } : null;
}

/** The version of a document among those shown; empty where it wasn't. */
export function versionOf(terms: { document: string; version: string }[], document: string): string {
  return terms.find((term) => term.document === document)?.version ?? '';
}

function shownTerm({ document, title, version }: VersionInForce) {
  return { document, title, version };
}
