import { getTranslations } from 'next-intl/server';
import { operator } from '@/lib/content/operator';
import type { Locale } from '@/lib/i18n/locales';
import type { AcceptanceAct, AcceptedTerm } from './mutations';
import { versionOf } from './shown-form';

type Term = AcceptedTerm & { title: string };

/** The acts of consent in a submission, each with the sentence that stood beside its box. */
export async function acceptanceActs(
  locale: Locale,
  terms: Term[],
  isShared: boolean,
): Promise<AcceptanceAct[]> {
  const t = await getTranslations({ locale, namespace: 'contact' });
  const accepted = terms.map(({ document, version, sha256 }) => ({ document, version, sha256 }));
  const affiliates = operator().affiliates.map((affiliate) => affiliate.name[locale]);
  const accept: AcceptanceAct = {
    act: 'contact-form',
    sentence: t.markup('accept.label', {
      agreement: (chunks) => chunks,
      policy: (chunks) => chunks,
      agreementVersion: versionOf(terms, 'service-agreement'),
      policyVersion: versionOf(terms, 'privacy-policy'),
    }),
    terms: accepted,
  };
  if (!isShared || affiliates.length === 0) return [accept];
  const policy = accepted.filter(({ document }) => document === 'privacy-policy');
  const sentence = t('share.label', { affiliates: affiliates.join(locale === 'zh' ? '、' : ', ') });
  return [accept, { act: 'contact-form.share', sentence, terms: policy }];
}
