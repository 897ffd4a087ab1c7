import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import type { Comparison } from '@/lib/legal/comparison';
import { ComparisonSummary } from './comparison-summary';
import { SectionChanges } from './section-changes';

/** What has changed, or that nothing has. */
export async function ComparisonText({ locale, comparison }: { locale: Locale; comparison: Comparison }) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  const { document, from, to, redline } = comparison;
  const isSame = redline.sections.every(
    ({ kind, clauses }) => kind === 'unchanged' && clauses.every((change) => change.kind === 'unchanged'),
  );
  if (isSame) {
    return (
      <p className="mt-8" data-same="">
        {from === to ? t('compare.twice') : t('compare.none')}
      </p>
    );
  }
  return (
    <>
      <ComparisonSummary locale={locale} redline={redline} />
      <div className="mt-10">
        {redline.sections.map((section) => (
          <SectionChanges
            key={`${section.kind} ${section.anchor}`}
            locale={locale}
            document={document.document}
            section={section}
          />
        ))}
      </div>
    </>
  );
}
