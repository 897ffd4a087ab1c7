import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import type { ShownVersion } from '@/lib/legal/queries';
import type { VersionState } from '@/lib/legal/rules';

type VersionFilesProps = { locale: Locale; version: ShownVersion; state: VersionState };

/** The version as files: the text its hash is made of, the data, and while it is upcoming the day in a calendar. */
export async function VersionFiles({ locale, version, state }: VersionFilesProps) {
  const t = await getTranslations({ locale, namespace: 'legal' });
  const address = `/legal/${version.document}/${version.version}`;
  const files = [
    { kind: 'txt', href: `${address}.${locale}.txt` },
    { kind: 'json', href: `${address}.json` },
    ...(state === 'upcoming' ? [{ kind: 'ics', href: `${address}.${locale}.ics` } as const] : []),
  ] as const;
  return (
    <div className="no-print">
      <dt>{t('files.heading')}</dt>
      <dd className="flex flex-wrap gap-x-4">
        {files.map(({ kind, href }) => (
          <a key={kind} href={href} className="flex min-h-11 min-w-11 items-center">
            {t(`files.${kind}`)}
          </a>
        ))}
      </dd>
    </div>
  );
}
