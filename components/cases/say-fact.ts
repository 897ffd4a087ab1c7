import { getTranslations } from 'next-intl/server';
import type { CaseFact } from '@/lib/cases/kind';
import type { Locale } from '@/lib/i18n/locales';
import { listTechnologyNames } from '@/lib/technologies/queries';

/** A fact as people read it: what is kept as a word of ours is said in theirs. */
export async function sayFact(locale: Locale, { name, value }: CaseFact): Promise<string> {
  if (name === 'kind' || name === 'capacity') {
    const t = await getTranslations({ locale, namespace: 'rights' });
    return name === 'kind' ? t(`kind.${value as 'copy'}`) : t(`capacity.${value as 'self'}`);
  }
  if (name !== 'technology') return value;
  const technologies = await listTechnologyNames(locale);
  return technologies.find(({ slug }) => slug === value)?.title ?? value;
}
