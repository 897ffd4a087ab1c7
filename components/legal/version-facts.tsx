import { getTranslations } from 'next-intl/server';
import { LANGUAGE_NAMES, LANGUAGE_TAGS, type Locale, otherLocale } from '@/lib/i18n/locales';
import type { ShownVersion } from '@/lib/legal/queries';
import type { VersionState } from '@/lib/legal/rules';
import { historyPath, versionPath } from '@/lib/legal/addresses';
import { VersionFiles } from './version-files';

type VersionFactsProps = { locale: Locale; version: ShownVersion; state: VersionState };

/** State, version, languages and digest, in the margin on a wide screen. */
export async function VersionFacts({ locale, version, state }: VersionFactsProps) {
  const t = await getTranslations({ locale, namespace: 'legal' });
  const other = otherLocale(locale);
  return (
    <aside
      aria-label={t('version.facts')}
      className="mt-6 text-s0 xl:col-start-3 xl:row-span-2 xl:row-start-1 xl:mt-2"
    >
      <dl className="sticky top-8 grid gap-x-8 gap-y-4 [&_dt]:text-quiet max-xl:grid-cols-[repeat(auto-fill,minmax(9rem,1fr))]">
        <div>
          <dt>{t('version.state')}</dt>
          <dd className="mt-1">
            <span
              data-state={state}
              className="inline-block -rotate-2 rounded-edge border-2 border-seal px-2.5 font-strong text-seal"
            >
              {t(`state.${state}`)}
            </span>
          </dd>
        </div>
        <div>
          <dt>{t('version.version')}</dt>
          <dd className="flex flex-wrap items-center gap-x-3">
            {version.version}
            <a
              href={`/${locale}${historyPath(version.document)}`}
              className="no-print flex min-h-11 min-w-11 items-center"
            >
              {t('version.all')}
            </a>
          </dd>
        </div>
        <div>
          <dt>{t('version.language')}</dt>
          <dd className="flex flex-wrap items-center gap-x-3">
            {t(`prevails.${version.prevailingLanguage}`)}
            <a
              href={`/${other}${versionPath(version, state)}`}
              hrefLang={LANGUAGE_TAGS[other]}
              lang={LANGUAGE_TAGS[other]}
              className="no-print flex min-h-11 min-w-11 items-center"
            >
              {LANGUAGE_NAMES[other]}
            </a>
          </dd>
        </div>
        <div className="no-print">
          <dt>{t('version.digest')}</dt>
          <dd className="font-mono" data-sha256={version.sha256}>
            <details>
              <summary className="min-h-11 cursor-pointer py-2.5">
                {version.sha256.slice(0, 8)}…{version.sha256.slice(-4)}
              </summary>
              <span className="break-all">{version.sha256}</span>
            </details>
          </dd>
        </div>
        <VersionFiles locale={locale} version={version} state={state} />
      </dl>
    </aside>
  );
}
