import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { isNarrowed } from '@/lib/technologies/list-query';
import { listTechnologies } from '@/lib/technologies/queries';
import { groupByInput } from '@/lib/technologies/rules';
import type { ListQuery } from '@/lib/technologies/schema';
import { searchTechnologies } from '@/lib/technologies/search';
import { FilterForm } from './filter-form';
import { FoundStatus } from './found-status';
import { ListingSection } from './listing-section';
import { NothingFound } from './nothing-found';

/** The list: everything by what goes in, or what a query found, best first. `inPlace` as in FilterForm. */
export async function TechnologyList({
  locale,
  query,
  inPlace = false,
}: {
  locale: Locale;
  query: ListQuery;
  inPlace?: boolean;
}) {
  const t = await getTranslations({ locale, namespace: 'technologies' });
  const technologies = await listTechnologies(locale);
  const narrowed = isNarrowed(query);
  const found = narrowed ? searchTechnologies(technologies, query) : [];
  return (
    <div className="wrap pt-12 pb-16 lg:pt-20 lg:pb-24">
      <h1 className="text-s5">{t('title')}</h1>
      <p className="mt-4 max-w-[34em] text-s2 leading-[1.65] text-quiet">{t('intro')}</p>
      <div className="mt-10 mb-4 lg:mt-14">
        <FilterForm locale={locale} query={query} inPlace={inPlace} />
        <div className="mt-4">
          <FoundStatus locale={locale} count={found.length} all={technologies.length} narrowed={narrowed} />
        </div>
      </div>
      <ListingSection
        locale={locale}
        heading={t('search.results')}
        technologies={found}
        data-list-results=""
        hidden={found.length === 0}
      />
      <NothingFound locale={locale} hidden={!narrowed || found.length > 0} />
      {(narrowed ? [] : groupByInput(technologies)).map(({ input, technologies: group }) => (
        <ListingSection
          key={input}
          locale={locale}
          heading={t(`inputs.${input}`)}
          technologies={group}
          data-list-group=""
        />
      ))}
    </div>
  );
}
