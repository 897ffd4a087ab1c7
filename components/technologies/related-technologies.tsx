import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { listTechnologies } from '@/lib/technologies/queries';
import { ListingSection } from './listing-section';

/** The technologies that a text names as related, in its order. */
export async function RelatedTechnologies({ locale, slugs }: { locale: Locale; slugs: readonly string[] }) {
  const t = await getTranslations({ locale, namespace: 'technologies.detail' });
  const technologies = await listTechnologies(locale);
  const related = slugs.flatMap((slug) => technologies.filter((technology) => technology.slug === slug));
  return <ListingSection locale={locale} heading={t('related')} technologies={related} />;
}
