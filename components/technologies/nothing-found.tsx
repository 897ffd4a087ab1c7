import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

/** Where a search ends without a result there is still a way on. */
export async function NothingFound({ locale, hidden }: { locale: Locale; hidden: boolean }) {
  const t = await getTranslations({ locale, namespace: 'technologies.empty' });
  return (
    <section data-list-empty="" hidden={hidden} className="border-t border-line py-12 lg:py-20">
      <h2 className="text-s3">{t('heading')}</h2>
      <p className="mt-3 max-w-[34em] text-quiet">{t('text')}</p>
      <p className="mt-7 flex flex-wrap gap-3">
        <a href={`/${locale}/technologies`} className="button">
          {t('clear')}
        </a>
        <a href={`/${locale}/contact`} className="button button-plain">
          {t('contact')}
        </a>
      </p>
    </section>
  );
}
