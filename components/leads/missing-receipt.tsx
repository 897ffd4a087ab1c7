import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

export async function MissingReceipt({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'contact.received' });
  return (
    <>
      <h1 className="text-s4">{t('missingHeading')}</h1>
      <p className="mt-3 text-quiet">{t('missingText')}</p>
      <p className="mt-7">
        <a href={`/${locale}/contact`} className="button">
          {t('again')}
        </a>
      </p>
    </>
  );
}
