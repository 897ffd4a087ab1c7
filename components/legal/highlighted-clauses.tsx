import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { type HighlightedClause, listHighlights } from '@/lib/legal/highlights';
import type { Outline } from '@/lib/legal/outline';

/** The clauses that must stand out, named before the text begins (Civil Code, art. 496). */
export async function HighlightedClauses({ locale, outline }: { locale: Locale; outline: Outline }) {
  const t = await getTranslations({ locale, namespace: 'legal' });
  const sections = listHighlights(outline, locale);
  if (sections.length === 0) return null;
  return (
    <section
      aria-labelledby="highlights"
      data-highlights=""
      className="mt-8 border border-line bg-raised box-decoration-clone px-5 py-5 md:px-6"
    >
      <h2 id="highlights" className="text-s2">
        {t('highlights.heading')}
      </h2>
      <p className="mt-2 text-s0 text-quiet">{t('highlights.intro')}</p>
      <ul className="mt-4 grid gap-2 text-s0">
        {sections.map(({ anchor, title, clauses }) => (
          <li key={anchor} className="grid gap-x-4 md:grid-cols-[7.5rem_minmax(0,1fr)]">
            <span className="pt-2.5 text-quiet print:pt-0.5">{title || t('version.preamble')}</span>
            <ul>
              {clauses.map((clause) => (
                <li key={clause.id}>
                  <ClauseLinks locale={locale} clause={clause} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function ClauseLinks({ locale, clause }: { locale: Locale; clause: HighlightedClause }) {
  const t = await getTranslations({ locale, namespace: 'legal' });
  return (
    <>
      <a
        href={`#${clause.id}`}
        className="grid min-h-11 grid-cols-[2.75rem_minmax(0,1fr)] items-center py-1 no-underline hover:underline print:min-h-0 print:py-0.5"
      >
        <span className="font-mono text-quiet">{clause.id}</span> {clause.words}
      </a>
      {clause.items.length > 0 && (
        <span className="flex flex-wrap gap-x-4 ps-11">
          {clause.items.map((id) => (
            <a
              key={id}
              href={`#${id}`}
              aria-label={t('clause.name', { id })}
              className="flex min-h-11 min-w-11 items-center font-mono text-quiet print:min-h-0"
            >
              {id}
            </a>
          ))}
        </span>
      )}
    </>
  );
}
