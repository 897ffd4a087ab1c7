import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { SECTIONS } from '@/lib/technologies/sections';

/** The sections of the page, beside the text where there is room for it. */
export async function ContentsList({ locale, headings }: { locale: Locale; headings: readonly string[] }) {
  const t = await getTranslations({ locale, namespace: 'technologies.detail' });
  return (
    <nav aria-labelledby="contents" className="no-print hidden text-s0 lg:block">
      <div className="sticky top-8">
        <p id="contents" className="text-quiet">
          {t('contents')}
        </p>
        <ol className="mt-2">
          {SECTIONS.map((section, index) => (
            <li key={section}>
              <a
                href={`#${section}`}
                className="flex min-h-11 items-center py-1 leading-snug no-underline hover:underline"
              >
                {headings[index]}
              </a>
            </li>
          ))}
        </ol>
      </div>
    </nav>
  );
}
