import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DocumentList } from '@/components/legal/document-list';
import { UpcomingVersions } from '@/components/legal/upcoming-versions';
import { LegalBreadcrumb } from '@/components/legal/legal-breadcrumb';
import { SiteShell } from '@/components/site/site-shell';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { feedPath } from '@/lib/legal/addresses';
import { listDocuments } from '@/lib/legal/queries';
import { shareMetadata } from '@/lib/share/metadata';

export async function generateMetadata({ params }: PageProps<'/[locale]/legal'>): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'legal' });
  const title = t('index.title');
  const shared = shareMetadata(locale, { title, description: t('index.description'), path: '/legal' });
  const feed = { 'application/atom+xml': feedPath(locale) };
  return { title, ...shared, alternates: { ...shared.alternates, types: feed } };
}

export default async function LegalPage({ params }: PageProps<'/[locale]/legal'>) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'legal' });
  return (
    <SiteShell locale={locale} path="/legal" notice={null}>
      <LegalBreadcrumb locale={locale} />
      <div className="wrap py-12 lg:py-16">
        <h1 className="text-s4">{t('index.title')}</h1>
        <p className="mt-4 max-w-[38em]">{t('index.intro')}</p>
        <p className="mt-2">
          <a href={feedPath(locale)} className="inline-flex min-h-11 items-center">
            {t('feed.follow')}
          </a>
        </p>
        <UpcomingVersions locale={locale} />
        <DocumentList locale={locale} documents={await listDocuments(locale)} />
      </div>
    </SiteShell>
  );
}
