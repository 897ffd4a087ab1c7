import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import type { Section } from '@/lib/legal/outline';

type ContentsProps = { locale: Locale; sections: Section[] };

/** The table of contents: beside the text on a wide screen, folded above it on a narrow one. */
export async function Contents({ locale, sections }: ContentsProps) {
  const t = await getTranslations({ locale, namespace: 'legal' });
  const label = t('version.contents');
  return (
    <>
      <nav aria-label={label} className="no-print mt-8 xl:hidden">
        <details className="border-y border-line">
          <summary className="min-h-11 cursor-pointer py-2.5 font-strong">{label}</summary>
          <SectionLinks locale={locale} sections={sections} />
        </details>
      </nav>
      <nav
        aria-label={label}
        className="no-print hidden xl:col-start-1 xl:row-span-2 xl:row-start-1 xl:block"
        data-contents=""
      >
        <div className="sticky top-8 max-h-[calc(100vh-4rem)] overflow-y-auto">
          <SectionLinks locale={locale} sections={sections} />
        </div>
      </nav>
    </>
  );
}

async function SectionLinks({ locale, sections }: ContentsProps) {
  const t = await getTranslations({ locale, namespace: 'legal' });
  return (
    <ol className="text-s0">
      {sections.map(({ anchor, label, title, clauses }) => (
        <li key={anchor} className="border-s-2 border-line">
          <a
            href={`#${anchor || (clauses[0]?.id ?? '')}`}
            className="grid min-h-11 grid-cols-[2.25rem_1fr] items-center py-1.5 ps-3.5 leading-snug no-underline"
          >
            <span className="text-quiet tabular-nums">{label}</span>
            {title || t('version.preamble')}
          </a>
        </li>
      ))}
    </ol>
  );
}
