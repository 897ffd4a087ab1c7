import { getTranslations } from 'next-intl/server';
import { BreadcrumbJsonLd } from '@/components/site/breadcrumb-json-ld';
import type { Locale } from '@/lib/i18n/locales';

type Step = { name: string; path: string };

type LegalTrailProps = {
  locale: Locale;
  document: { document: string; title: string };
  /** Below the document, the page itself last. Paths without the language. */
  steps: Step[];
};

/** The way from the home page to a page about a document, for people and, as structured data, for search engines. */
export async function LegalTrail({ locale, document, steps }: LegalTrailProps) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  const tLegal = await getTranslations({ locale, namespace: 'legal' });
  const trail = [
    { name: t('trail.home'), path: '' },
    { name: tLegal('index.title'), path: '/legal' },
    { name: document.title, path: `/legal/${document.document}` },
    ...steps,
  ].map(({ name, path }) => ({ name, path: `/${locale}${path}` }));
  return (
    <nav aria-label={t('trail.label')} className="no-print text-s0 text-quiet">
      <ol className="flex flex-wrap gap-x-2">
        {trail.slice(0, -1).map(({ name, path }, index) => (
          <li key={path} className="flex items-center gap-x-2">
            {index > 0 && <span aria-hidden="true">/</span>}
            <a href={path} className="-mx-2.5 flex min-h-11 items-center px-2.5">
              {name}
            </a>
          </li>
        ))}
        <li aria-current="page" className="flex items-center gap-x-2 py-2 max-md:hidden">
          <span aria-hidden="true">/</span>
          {trail.at(-1)?.name}
        </li>
      </ol>
      <BreadcrumbJsonLd trail={trail} />
    </nav>
  );
}
