import { getFormatter, getTranslations } from 'next-intl/server';
import { startOfShanghaiDay } from '@/lib/core/dates';
import type { Locale } from '@/lib/i18n/locales';
import { sincePath } from '@/lib/legal/addresses';
import type { ShownVersion } from '@/lib/legal/queries';
import type { VersionState } from '@/lib/legal/rules';
import { Contents } from './contents';
import { HighlightedClauses } from './highlighted-clauses';
import { PrintFoot } from './print-foot';
import { SinceAccepted } from './since-accepted';
import { VersionFacts } from './version-facts';
import { VersionText } from './version-text';

export type VersionPageProps = {
  locale: Locale;
  version: ShownVersion;
  state: VersionState;
  /** The page's address with its origin, for the printed copy. */
  address: string;
};

/** One version of a document, set like a page of a book: contents, text, and the facts about it. */
export async function VersionPage({ locale, version, state, address }: VersionPageProps) {
  const t = await getTranslations({ locale, namespace: 'legal' });
  const format = await getFormatter({ locale });
  const day = (date: string) => format.dateTime(startOfShanghaiDay(date), { dateStyle: 'long' });
  const effectiveFrom = day(version.effectiveFrom);
  return (
    <article
      className="wrap grid gap-x-12 py-12 lg:py-16 xl:grid-cols-[12rem_minmax(0,38em)_14rem] xl:grid-rows-[auto_1fr] xl:justify-between"
      data-version={version.version}
    >
      <PrintFoot title={version.title} version={version.version} sha256={version.sha256} />
      <header className="xl:col-start-2">
        <h1 className="text-s4">{version.title}</h1>
        <p className="mt-3 text-s0 text-balance text-quiet">
          {t('version.dates', { publishedOn: day(version.publishedOn), effectiveFrom })}
        </p>
        <SinceAccepted locale={locale} document={version.document} version={version.version} />
        {state !== 'in-force' && (
          <p className="mt-6 border-s-4 border-seal bg-seal-soft px-4 py-3">
            {t(`notice.${state}`, { effectiveFrom })}{' '}
            <a href={`/${locale}/legal/${version.document}`}>{t('version.inForce')}</a>
            {state === 'superseded' && (
              <>
                {' · '}
                <a href={`/${locale}${sincePath(version)}`}>{t('version.since')}</a>
              </>
            )}
          </p>
        )}
      </header>
      <VersionFacts locale={locale} version={version} state={state} />
      <Contents locale={locale} sections={version.outline.sections} />
      <div className="mt-8 xl:col-start-2 xl:row-start-2">
        <section aria-labelledby="summary">
          <h2 id="summary" className="text-s2">
            {t('version.summary')}
          </h2>
          <p className="mt-2">{version.summary}</p>
        </section>
        <HighlightedClauses locale={locale} outline={version.outline} />
        <VersionText locale={locale} version={version} />
        <p className="mt-12 hidden border-t border-line pt-3 font-mono text-s0 break-all text-quiet print:block">
          {t('version.source', { address, version: version.version, sha256: version.sha256 })}
        </p>
      </div>
    </article>
  );
}
