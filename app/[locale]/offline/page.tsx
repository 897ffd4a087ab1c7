import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SiteShell } from '@/components/site/site-shell';
import { enterLocale } from '@/lib/i18n/enter-locale';

type OfflineProps = PageProps<'/[locale]/offline'>;

export async function generateMetadata({ params }: OfflineProps): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'problems.offline' });
  return { title: t('heading'), robots: { index: false, follow: false } };
}

/** Kept by the service worker and shown when there is no connection. */
export default async function OfflinePage({ params }: OfflineProps) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'problems.offline' });
  return (
    <SiteShell locale={locale} path="/offline">
      <div className="wrap py-16 lg:py-28">
        <h1 className="text-s4">{t('heading')}</h1>
        <p className="mt-4 max-w-[38em]">{t('text')}</p>
        <p className="mt-7">
          {/* eslint-disable-next-line jsx-a11y/anchor-is-valid -- An empty address is this one: the page that could not be fetched. */}
          <a href="" className="button">
            {t('again')}
          </a>
        </p>
      </div>
    </SiteShell>
  );
}
