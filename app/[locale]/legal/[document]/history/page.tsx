import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { VersionHistory } from '@/components/legal/changes/version-history';
import { LegalTrail } from '@/components/legal/legal-trail';
import { SiteShell } from '@/components/site/site-shell';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { historyPath } from '@/lib/legal/addresses';
import { findDocument } from '@/lib/legal/queries';
import { shareMetadata } from '@/lib/share/metadata';

type HistoryProps = PageProps<'/[locale]/legal/[document]/history'>;

// Which version is in force depends on the instant.
export const dynamic = 'force-dynamic';

async function readParams(params: HistoryProps['params']) {
  const locale = await enterLocale(params);
  const { document } = await params;
  return { locale, document: (await findDocument(document, locale)) ?? notFound() };
}

export async function generateMetadata({ params }: HistoryProps): Promise<Metadata> {
  const { locale, document } = await readParams(params);
  const t = await getTranslations({ locale, namespace: 'changes' });
  const title = t('history.title', { title: document.title });
  return {
    title,
    ...shareMetadata(locale, {
      title,
      description: t('history.description', { title: document.title }),
      path: historyPath(document.document),
      image: `/legal/${document.document}`,
    }),
  };
}

export default async function HistoryPage({ params }: HistoryProps) {
  const { locale, document } = await readParams(params);
  const t = await getTranslations({ locale, namespace: 'changes' });
  const path = historyPath(document.document);
  return (
    <SiteShell locale={locale} path={path}>
      <div className="wrap pt-6 pb-12 lg:pt-8 lg:pb-16">
        <LegalTrail locale={locale} document={document} steps={[{ name: t('trail.history'), path }]} />
        <h1 className="mt-4 text-s4">{t('history.title', { title: document.title })}</h1>
        <p className="mt-4 max-w-[38em]">{t('history.intro')}</p>
        <VersionHistory locale={locale} document={document} now={new Date()} />
      </div>
    </SiteShell>
  );
}
