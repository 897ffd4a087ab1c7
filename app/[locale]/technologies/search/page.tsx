import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SiteShell } from '@/components/site/site-shell';
import { TechnologyList } from '@/components/technologies/technology-list';
import { alternates } from '@/lib/i18n/alternates';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { formatListQuery, parseListQuery } from '@/lib/technologies/list-query';

type SearchProps = PageProps<'/[locale]/technologies/search'>;

export async function generateMetadata({ params, searchParams }: SearchProps): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'technologies' });
  const { q } = parseListQuery(await searchParams);
  return {
    title: q ? t('search.titleFor', { q }) : t('title'),
    alternates: alternates(locale, '/technologies'),
    robots: { index: false, follow: true },
  };
}

/** What `/technologies` shows when its address holds a query; visitors never see this path. */
export default async function SearchPage({ params, searchParams }: SearchProps) {
  const locale = await enterLocale(params);
  const query = parseListQuery(await searchParams);
  return (
    <SiteShell locale={locale} path={`/technologies${formatListQuery(query)}`}>
      <TechnologyList locale={locale} query={query} />
    </SiteShell>
  );
}
