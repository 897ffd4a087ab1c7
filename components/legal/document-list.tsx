import { getFormatter, getTranslations } from 'next-intl/server';
import { startOfShanghaiDay } from '@/lib/core/dates';
import type { Locale } from '@/lib/i18n/locales';
import { historyPath } from '@/lib/legal/addresses';
import type { DocumentRow } from '@/lib/legal/queries';
import { SinceAccepted } from './since-accepted';

/** Every document with its versions. It says of none that it is in force: the page is older than the clock. */
export async function DocumentList({ locale, documents }: { locale: Locale; documents: DocumentRow[] }) {
  const t = await getTranslations({ locale, namespace: 'legal' });
  const format = await getFormatter({ locale });
  const day = (date: string) => format.dateTime(startOfShanghaiDay(date), { dateStyle: 'long' });
  return (
    <ul className="mt-10 grid gap-12">
      {documents.map(({ document, title, about, versions }) => (
        <li key={document} id={document} className="border-t border-line pt-6">
          <h2 className="text-s3">
            <a href={`/${locale}/legal/${document}`} className="inline-flex min-h-11 items-center">
              {title}
            </a>
          </h2>
          <p className="mt-2 max-w-[38em]">{about}</p>
          <SinceAccepted locale={locale} document={document} />
          <h3 className="mt-6 text-s0 text-quiet">{t('index.versions')}</h3>
          <ul className="mt-1">
            {versions.map(({ version, publishedOn, effectiveFrom }) => (
              <li key={version} className="flex flex-wrap items-center gap-x-4">
                <a
                  href={`/${locale}/legal/${document}/${version}`}
                  className="flex min-h-11 items-center font-mono"
                >
                  {version}
                </a>
                <span className="text-s0 text-quiet">
                  {t('index.dates', { publishedOn: day(publishedOn), effectiveFrom: day(effectiveFrom) })}
                </span>
              </li>
            ))}
          </ul>
          <p className="text-s0">
            <a href={`/${locale}${historyPath(document)}`} className="inline-flex min-h-11 items-center">
              {t('index.history', { title })}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
