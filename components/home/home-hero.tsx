import { getTranslations } from 'next-intl/server';
import { operator } from '@/lib/content/operator';
import type { Locale } from '@/lib/i18n/locales';

export async function HomeHero({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'home.hero' });
  return (
    <div className="wrap grid gap-x-16 gap-y-7 py-14 lg:grid-cols-[7fr_5fr] lg:items-end lg:py-24">
      <h1 className="text-s5">
        {t.rich('heading', { line: (chunks) => <span className="inline-block">{chunks}</span> })}
      </h1>
      <div>
        <p className="text-s2 leading-[1.65] text-quiet">
          {t('lead', { operator: operator().shortName[locale] })}
        </p>
        <p className="mt-6 flex flex-wrap gap-3">
          <a href={`/${locale}/technologies`} className="button">
            {t('technologies')}
          </a>
          <a href={`/${locale}/contact`} className="button button-plain">
            {t('contact')}
          </a>
        </p>
      </div>
    </div>
  );
}
