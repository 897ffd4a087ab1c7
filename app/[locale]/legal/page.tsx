import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DocumentList } from '@/components/legal/document-list';
import { SiteShell } from '@/components/site/site-shell';
import { alternates } from '@/lib/i18n/alternates';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { listDocuments } from '@/lib/legal/queries';

export async function generateMetadata({ params }: PageProps<'/[locale]/legal'>): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'legal' });
  return {
    title: t('index.title'),
    description: t('index.description'),
    alternates: alternates(locale, '/legal'),
  };
}

export default async function LegalPage({ params }: PageProps<'/[locale]/legal'>) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'legal' });
  return (
    <SiteShell locale={locale} path="/legal">
      <div className="wrap py-12 lg:py-16">
        <h1 className="text-s4">{t('index.title')}</h1>
        <p className="mt-4 max-w-[38em]">{t('index.intro')}</p>
        <DocumentList locale={locale} documents={await listDocuments(locale)} />
      </div>
    </SiteShell>
  );
}
