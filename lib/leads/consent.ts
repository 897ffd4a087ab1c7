// What the contact form asks its sender to agree to. The words beside the boxes are made here once: the page shows them,
// the token proves them, the acceptance keeps them.
import { getTranslations } from 'next-intl/server';
import { createHash } from 'node:crypto';
import { operator } from '@/lib/content/operator';
import { LANGUAGE_TAGS, type Locale } from '@/lib/i18n/locales';
import { listTermsFor, type VersionInForce } from '@/lib/legal/queries';
import type { ConsentPart } from './form-state';
import type { AcceptanceAct } from './new-lead';
import type { LeadInput } from './schema';

export type Consent = {
  locale: Locale;
  /** The documents to accept, in the versions in force. */
  terms: VersionInForce[];
  /** The sentence beside the accept box, its links apart. */
  accept: ConsentPart[];
  /** The sentence beside the box for the guardian's consent, for whoever is under 18. */
  guardian: string;
  /** The sentence beside the box for sharing, which names every recipient (PIPL art. 23). Null: there is nobody. */
  share: string | null;
};

/** Stands for the list of documents while the sentence round it is looked up. */
const LIST = '\uFFFC';

/** What is asked for at an instant. Throws when no document is in force: nothing may be asked of anybody without terms. */
export async function consentAt(locale: Locale, now: Date): Promise<Consent> {
  const t = await getTranslations({ locale, namespace: 'contact' });
  const terms = await listTermsFor('contact', now, locale);
  if (terms.length === 0) throw new Error('No document that the contact form names is in force');
  const links = terms.map(({ document, version, title }) => ({
    text: t('accept.document', { title, version }),
    document,
    version,
  }));
  const [before = '', after = ''] = t('accept.label', { documents: LIST }).split(LIST);
  const affiliates = operator().affiliates.map(({ name }) => name[locale]);
  return {
    locale,
    terms,
    accept: [before, ...listed(links, locale), after].filter((part) => part !== ''),
    guardian: t('guardian.label'),
    share: affiliates.length > 0 ? t('share.label', { affiliates: joinNames(affiliates, locale) }) : null,
  };
}

/** Stands for all that was shown: words, versions and the hashes of their texts. Equal digests were the same consent. */
export function consentDigest({ locale, terms, accept, guardian, share }: Consent): string {
  const shown = [
    locale,
    terms.map(({ document, version, sha256 }) => [document, version, sha256]),
    accept,
    guardian,
    share,
  ];
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
}

/** The boxes that were ticked, each with the sentence beside it and the documents it names. */
export function acceptanceActs(
  { terms, accept, guardian, share }: Consent,
  input: Pick<LeadInput, 'age' | 'share'>,
): AcceptanceAct[] {
  const accepted = terms.map(({ document, version, sha256 }) => ({ document, version, sha256 }));
  const sentence = accept.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  const acts: AcceptanceAct[] = [{ act: 'contact-form', sentence, terms: accepted }];
  if (input.age === 'minor') acts.push({ act: 'contact-form.guardian', sentence: guardian, terms: accepted });
  if (input.share === 'yes' && share !== null) {
    const policy = accepted.filter(({ document }) => document === 'privacy-policy');
    acts.push({ act: 'contact-form.share', sentence: share, terms: policy });
  }
  return acts;
}

/** Puts the words of the language between the links: “A、B和C”, “A, B, and C”. */
function listed(links: Exclude<ConsentPart, string>[], locale: Locale): ConsentPart[] {
  const places = links.map((_link, index) => String(index));
  return listFormat(locale)
    .formatToParts(places)
    .map(({ type, value }) => (type === 'element' ? (links[Number(value)] ?? value) : value));
}

function joinNames(names: string[], locale: Locale): string {
  return listFormat(locale).format(names);
}

function listFormat(locale: Locale): Intl.ListFormat {
  return new Intl.ListFormat(LANGUAGE_TAGS[locale], { type: 'conjunction' });
}
