import { getTranslations } from 'next-intl/server';
import { BreadcrumbJsonLd } from '@/components/site/breadcrumb-json-ld';
import type { Locale } from '@/lib/i18n/locales';
import type { Technology } from '@/lib/technologies/queries';

type Step = { name: string; path: string };
type BreadcrumbProps = {
  locale: Locale;
  technology: Technology;
  /** A page below that of the technology. */
  below?: Step;
};

/** The way from the home page to a technology, for people and, as structured data, for search engines. */
export async function Breadcrumb({ locale, technology, below }: BreadcrumbProps) {
  const t = await getTranslations({ locale, namespace: 'technologies' });
  const own = { name: technology.title, path: `/${locale}/technologies/${technology.slug}` };
  const here = below ?? own;
  const above: Step[] = [
    { name: t('detail.home'), path: `/${locale}` },
    { name: t('title'), path: `/${locale}/technologies` },
    ...(below ? [own] : []),
  ];
  return (
    <nav aria-label={t('detail.breadcrumb')} className="no-print text-s0 text-quiet">
      <ol className="flex flex-wrap gap-x-2">
        {above.map(({ name, path }, index) => (
          <li key={path} className="flex items-center gap-x-2">
            {index > 0 ? <span aria-hidden="true">/</span> : null}
            <a href={path} className="-mx-2.5 flex min-h-11 items-center px-2.5">
              {name}
            </a>
          </li>
        ))}
        <li aria-current="page" className="flex items-center gap-x-2 py-2 max-md:hidden">
          <span aria-hidden="true">/</span>
          {here.name}
        </li>
      </ol>
      <BreadcrumbJsonLd trail={[...above, here]} />
    </nav>
  );
}
