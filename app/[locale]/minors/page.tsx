import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MinorsText } from '@/components/minors/minors-text';
import { SiteShell } from '@/components/site/site-shell';
import { AGES } from '@/lib/disclosures/promises';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { shareMetadata } from '@/lib/share/metadata';

export async function generateMetadata({ params }: PageProps<'/[locale]/minors'>): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'minors' });
  const title = t('title');
  return {
    title,
    ...shareMetadata(locale, { title, description: t('description', AGES), path: '/minors' }),
  };
}

export default async function MinorsPage({ params }: PageProps<'/[locale]/minors'>) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'minors' });
  return (
    <SiteShell locale={locale} path="/minors">
      <div className="wrap py-12 lg:py-16">
        <h1 className="text-s4">{t('title')}</h1>
        <p className="mt-4 max-w-[34em] text-s2 leading-[1.65] text-quiet">{t('intro', AGES)}</p>
        <MinorsText locale={locale} />
      </div>
    </SiteShell>
  );
}
