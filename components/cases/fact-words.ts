import type { getTranslations } from 'next-intl/server';

export type CaseWords = Awaited<ReturnType<typeof getTranslations<'cases'>>>;

/** What a fact is called. Kinds name their facts by keys of the message files. */
export function labelOfFact(t: CaseWords, name: string): string {
  return t(`facts.${name as 'name'}`);
}
