import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

export async function HomeContact({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'home' });
  return (
    <div className="wrap grid gap-x-20 gap-y-12 py-12 lg:grid-cols-2 lg:py-20">
      <section>
        <h2 className="text-s3">{t('contact.heading')}</h2>
        <p className="mt-4">{t('contact.text')}</p>
        <p className="mt-6">
          <a href={`/${locale}/contact`} className="button">
            {t('contact.action')}
          </a>
        </p>
      </section>
      <section>
        <h2 className="text-s3">{t('terms.heading')}</h2>
        <p className="mt-4">{t('terms.text')}</p>
        <ul className="mt-4">
          {(['agreement', 'policy', 'all'] as const).map((key) => (
            <li key={key} className="border-t border-line">
              <a href={`/${locale}${TERMS[key]}`} className="flex min-h-11 items-center">
                {t(`terms.${key}`)}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

const TERMS = {
  agreement: '/legal/service-agreement',
  policy: '/legal/privacy-policy',
  all: '/legal',
} as const;
