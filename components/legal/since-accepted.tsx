import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { sincePath } from '@/lib/legal/addresses';

type SinceAcceptedProps = {
  locale: Locale;
  document: string;
  /** The version that the page shows: whoever accepted this one has nothing to be told. */
  version?: string;
};

/** Where our script puts the way to what has changed since this browser's owner accepted the document. */
export async function SinceAccepted({ locale, document, version }: SinceAcceptedProps) {
  const t = await getTranslations({ locale, namespace: 'legal' });
  return (
    <p
      hidden
      data-since={document}
      data-version={version}
      data-path={`/${locale}${sincePath({ document, version: '' })}`}
      data-words={t('since', { version: '#' })}
      className="no-print mt-3 py-2.5"
    />
  );
}
