import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

const BARRIERS = ['people', 'browsers', 'drawings', 'form'] as const;

/** What isn't good enough yet, said before somebody has to find out. */
export async function KnownBarriers({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'accessibility.known' });
  return (
    <>
      <h2>{t('heading')}</h2>
      <ul>
        {BARRIERS.map((barrier) => (
          <li key={barrier}>{t(barrier)}</li>
        ))}
      </ul>
    </>
  );
}
