import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SiteShell } from '@/components/site/site-shell';
import { TechnologyList } from '@/components/technologies/technology-list';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { shareMetadata } from '@/lib/share/metadata';
import { parseListQuery } from '@/lib/technologies/list-query';

export async function generateMetadata({ params }: PageProps<'/[locale]/technologies'>): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'technologies' });
  const title = t('title');
  return {
    title,
    ...shareMetadata(locale, { title, description: t('description'), path: '/technologies' }),
  };
}

export default async function TechnologiesPage({ params }: PageProps<'/[locale]/technologies'>) {
  const locale = await enterLocale(params);
  return (
    <SiteShell locale={locale} path="/technologies">
      <TechnologyList locale={locale} query={parseListQuery({})} inPlace />
    </SiteShell>
  );
}
