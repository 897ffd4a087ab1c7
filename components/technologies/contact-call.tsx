import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

/** The way from a technology to the contact form, which then knows which one it is about. */
export async function ContactCall({ locale, slug }: { locale: Locale; slug: string }) {
  const t = await getTranslations({ locale, namespace: 'technologies.detail' });
  return (
    <section className="no-print border-t border-line bg-raised py-12 lg:py-16">
      <div className="wrap flex flex-wrap items-end justify-between gap-x-16 gap-y-6">
        <div className="max-w-[34em]">
          <h2 className="text-s3">{t('contactHeading')}</h2>
          <p className="mt-3 text-quiet">{t('contactText')}</p>
        </div>
        <a href={`/${locale}/contact?technology=${slug}`} className="button">
          {t('contact')}
        </a>
      </div>
    </section>
  );
}
