import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { KnownBarriers } from '@/components/accessibility/known-barriers';
import { LastTest } from '@/components/accessibility/last-test';
import { TellUs } from '@/components/accessibility/tell-us';
import { SiteShell } from '@/components/site/site-shell';
import { readAccessibilityTesting } from '@/lib/content/accessibility';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { shareMetadata } from '@/lib/share/metadata';

const AIMS = ['contrast', 'targets', 'zoom', 'script', 'motion'] as const;

export async function generateMetadata({ params }: PageProps<'/[locale]/accessibility'>): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'accessibility' });
  const title = t('title');
  return {
    title,
    ...shareMetadata(locale, { title, description: t('description'), path: '/accessibility' }),
  };
}

export default async function AccessibilityPage({ params }: PageProps<'/[locale]/accessibility'>) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'accessibility' });
  return (
    <SiteShell locale={locale} path="/accessibility">
      <div className="wrap py-12 lg:py-16">
        <h1 className="text-s4">{t('title')}</h1>
        <p className="mt-4 max-w-[34em] text-s2 leading-[1.65] text-quiet">{t('intro')}</p>
        <div className="prose mt-4 max-w-[38em]">
          <h2>{t('aim.heading')}</h2>
          <p>{t('aim.intro')}</p>
          <ul>
            {AIMS.map((aim) => (
              <li key={aim}>{t(`aim.${aim}`)}</li>
            ))}
          </ul>
          <LastTest locale={locale} testing={readAccessibilityTesting()} />
          <KnownBarriers locale={locale} />
          <TellUs locale={locale} />
        </div>
      </div>
    </SiteShell>
  );
}
