import { getTranslations } from 'next-intl/server';
import { JsonLd } from '@/components/site/json-ld';
import type { Locale } from '@/lib/i18n/locales';
import { siteUrl } from '@/lib/routing/site-url';
import type { Technology } from '@/lib/technologies/queries';

/** The way from the home page to a technology, for people and, as structured data, for search engines. */
export async function Breadcrumb({ locale, technology }: { locale: Locale; technology: Technology }) {
  const t = await getTranslations({ locale, namespace: 'technologies' });
  const above = [
    { name: t('detail.home'), path: `/${locale}` },
    { name: t('title'), path: `/${locale}/technologies` },
  ];
  const trail = [...above, { name: technology.title, path: `/${locale}/technologies/${technology.slug}` }];
  return (
    <nav aria-label={t('detail.breadcrumb')} className="no-print text-s0 text-quiet">
      <ol className="flex flex-wrap gap-x-2">
        {above.map(({ name, path }, index) => (
          <li key={path} className="flex items-center gap-x-2">
            {index > 0 ? <span aria-hidden="true">/</span> : null}
            <a href={path} className="py-2">
              {name}
            </a>
          </li>
        ))}
        <li aria-current="page" className="flex items-center gap-x-2 py-2 max-md:hidden">
          <span aria-hidden="true">/</span>
          {technology.title}
        </li>
      </ol>
      <JsonLd
        data={{
          '@context': 'https://schema.org',
          '@type': 'BreadcrumbList',
          itemListElement: trail.map(({ name, path }, index) => ({
            '@type': 'ListItem',
            position: index + 1,
            name,
            item: siteUrl() + path,
          })),
        }}
      />
    </nav>
  );
}
