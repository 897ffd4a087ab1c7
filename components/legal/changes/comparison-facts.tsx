import { getFormatter, getTranslations } from 'next-intl/server';
import { startOfShanghaiDay } from '@/lib/core/dates';
import type { Locale } from '@/lib/i18n/locales';
import { comparisonPath, historyPath } from '@/lib/legal/addresses';
import type { Comparison } from '@/lib/legal/comparison';

/** Which versions are compared, and the ways to both of them. */
export async function ComparisonFacts({ locale, comparison }: { locale: Locale; comparison: Comparison }) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  const format = await getFormatter({ locale });
  const day = (date: string) => format.dateTime(startOfShanghaiDay(date), { dateStyle: 'long' });
  const { document, from, to } = comparison;
  const base = `/${locale}/legal/${document.document}`;
  return (
    <>
      <dl className="mt-6 grid gap-x-8 gap-y-3 md:grid-cols-2">
        {(
          [
            ['compare.from', from],
            ['compare.to', to],
          ] as const
        ).map(([word, row]) => (
          <div key={word} className="border-s-4 border-line ps-4">
            <dt className="text-s0 text-quiet">{t(word)}</dt>
            <dd>
              <a href={`${base}/${row.version}`} className="inline-flex min-h-11 items-center font-mono">
                {row.version}
              </a>
              <p className="text-s0 text-quiet">
                {t('compare.dates', {
                  publishedOn: day(row.publishedOn),
                  effectiveFrom: day(row.effectiveFrom),
                })}
              </p>
            </dd>
          </div>
        ))}
      </dl>
      <ul className="no-print mt-3 flex flex-wrap gap-x-6 text-s0">
        {from !== to && (
          <li>
            <a
              href={`/${locale}${comparisonPath(document.document, to.version, from.version)}`}
              className="flex min-h-11 items-center"
            >
              {t('compare.other')}
            </a>
          </li>
        )}
        <li>
          <a href={`/${locale}${historyPath(document.document)}`} className="flex min-h-11 items-center">
            {t('compare.history')}
          </a>
        </li>
      </ul>
    </>
  );
}
