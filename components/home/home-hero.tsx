import { getTranslations } from 'next-intl/server';
import { TechnologyFigure } from '@/components/figures/technology-figure';
import { operator } from '@/lib/content/operator';
import type { Locale } from '@/lib/i18n/locales';

/** The first screen: one sentence, and one thing happening. */
export async function HomeHero({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'home.hero' });
  return (
    <div className="wrap pt-12 pb-12 lg:pt-20 lg:pb-20">
      <div className="grid gap-x-16 gap-y-6 lg:grid-cols-[7fr_5fr] lg:items-end">
        <h1 className="text-s5 leading-[1.16]">
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
      <div className="mt-10 lg:mt-14">
        <TechnologyFigure slug="voice-activity-detection" locale={locale} variant="wide" />
      </div>
    </div>
  );
}
