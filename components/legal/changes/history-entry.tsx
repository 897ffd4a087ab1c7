import { getFormatter, getTranslations } from 'next-intl/server';
import { startOfShanghaiDay } from '@/lib/core/dates';
import type { Locale } from '@/lib/i18n/locales';
import { comparisonPath, versionPath } from '@/lib/legal/addresses';
import type { VersionRow } from '@/lib/legal/queries';
import type { VersionState } from '@/lib/legal/rules';

type HistoryEntryProps = {
  locale: Locale;
  document: string;
  row: VersionRow;
  state: VersionState;
  /** The version before; null for the first. */
  before: string | null;
};

/** One version: since when, what it changed, and where to read on. */
export async function HistoryEntry({ locale, document, row, state, before }: HistoryEntryProps) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  const tLegal = await getTranslations({ locale, namespace: 'legal' });
  const format = await getFormatter({ locale });
  const day = (date: string) => format.dateTime(startOfShanghaiDay(date), { dateStyle: 'long' });
  const { version, publishedOn, effectiveFrom, summary, change } = row;
  const read = `/${locale}${versionPath({ document, version }, state)}`;
  const links = [
    [read, t('history.read', { version })],
    ...(before
      ? [
          [
            `/${locale}${comparisonPath(document, before, version)}`,
            t('history.compare', { version: before }),
          ],
        ]
      : []),
    [`/legal/${document}/${version}.json`, t('history.json', { version })],
  ] as const;
  return (
    <li className="border-t border-line pt-5" data-version={version}>
      <h2 className="flex flex-wrap items-baseline gap-x-3 text-s2">
        {version}
        <span
          data-state={state}
          className="rounded-edge border-2 border-seal px-2 text-s0 font-strong text-seal"
        >
          {tLegal(`state.${state}`)}
        </span>
      </h2>
      <p className="mt-1 text-s0 text-quiet">
        {t('history.dates', { publishedOn: day(publishedOn), effectiveFrom: day(effectiveFrom) })}
      </p>
      <p className="mt-3 max-w-[38em]">{summary}</p>
      {before && <p className="mt-2 max-w-[38em]">{t(`history.${change}`)}</p>}
      <ul className="no-print mt-1 flex flex-wrap gap-x-6 text-s0">
        {links.map(([href, label]) => (
          <li key={href}>
            <a href={href} className="flex min-h-11 items-center">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}
