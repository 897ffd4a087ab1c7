import { getFormatter, getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { comparisonPath } from '@/lib/legal/addresses';
import { listUpcoming, type UpcomingVersion } from '@/lib/legal/upcoming';

/** What is coming, when, what changes, and what one has to do. Gone from its instant on, like the notice. */
export async function UpcomingVersions({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'legal' });
  const format = await getFormatter({ locale });
  const days = await listUpcoming(locale, new Date());
  return days.map(({ from, versions }, index) => (
    <aside
      key={from.toISOString()}
      id={index === 0 ? 'coming' : undefined}
      data-until={from.toISOString()}
      aria-labelledby={`coming-${index}`}
      className="mt-10 max-w-[46rem] border-s-4 border-seal bg-seal-soft px-5 py-5"
    >
      <h2 id={`coming-${index}`} className="text-s2">
        {t('coming.heading', { date: format.dateTime(from, { dateStyle: 'long' }) })}
      </h2>
      <p className="mt-2">{t('coming.until')}</p>
      <ul>
        {versions.map((version) => (
          <Version key={version.document} locale={locale} version={version} />
        ))}
      </ul>
    </aside>
  ));
}

async function Version({ locale, version }: { locale: Locale; version: UpcomingVersion }) {
  const t = await getTranslations({ locale, namespace: 'legal' });
  const { document, version: name, title, summary, before } = version;
  const address = `/legal/${document}/${name}`;
  const links = [
    [t('coming.read'), `/${locale}${address}`],
    ...(before === null
      ? []
      : [[t('coming.compare'), `/${locale}${comparisonPath(document, before, name)}`] as const]),
    [t('files.ics'), `${address}.${locale}.ics`],
  ] as const;
  return (
    <li className="mt-5">
      <h3 className="font-strong">{title}</h3>
      <p className="mt-1">{summary}</p>
      <p className="flex flex-wrap gap-x-5">
        {links.map(([words, href]) => (
          <a key={href} href={href} className="flex min-h-11 items-center">
            {words}
          </a>
        ))}
      </p>
    </li>
  );
}
