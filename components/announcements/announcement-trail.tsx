import { getTranslations } from 'next-intl/server';
import { BreadcrumbJsonLd } from '@/components/site/breadcrumb-json-ld';
import type { Locale } from '@/lib/i18n/locales';

/** The way from the home page to an announcement, for people and, as structured data, for search engines. */
export async function AnnouncementTrail({
  locale,
  page,
}: {
  locale: Locale;
  /** Its path is without the language. */
  page: { name: string; path: string };
}) {
  const t = await getTranslations({ locale, namespace: 'announcements' });
  const above = [
    { name: t('trail.home'), path: `/${locale}` },
    { name: t('title'), path: `/${locale}/announcements` },
  ];
  return (
    <nav aria-label={t('trail.label')} className="no-print text-s0 text-quiet">
      <ol className="flex flex-wrap gap-x-2">
        {above.map(({ name, path }, index) => (
          <li key={path} className="flex items-center gap-x-2">
            {index > 0 && <span aria-hidden="true">/</span>}
            <a href={path} className="-mx-2.5 flex min-h-11 items-center px-2.5">
              {name}
            </a>
          </li>
        ))}
      </ol>
      <BreadcrumbJsonLd trail={[...above, { name: page.name, path: `/${locale}${page.path}` }]} />
    </nav>
  );
}
