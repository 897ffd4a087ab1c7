import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { connection } from 'next/server';
import { SubscribeForm } from '@/components/announcements/subscription/subscribe-form';
import { SubscriptionPage } from '@/components/announcements/subscription/subscription-page';
import { mintFormToken } from '@/lib/abuse/form-token';
import { alternates } from '@/lib/i18n/alternates';
import { enterLocale } from '@/lib/i18n/enter-locale';

type SubscribeProps = PageProps<'/[locale]/announcements/subscribe'>;

const PATH = '/announcements/subscribe';
const NO_SOURCE = { page: null, referrer: null, utm: {} };

export async function generateMetadata({ params }: SubscribeProps): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'subscription' });
  return {
    title: t('title'),
    description: t('lead'),
    alternates: alternates(locale, PATH),
    robots: { index: false, follow: true },
  };
}

export default async function SubscribePage({ params }: SubscribeProps) {
  const locale = await enterLocale(params);
  // A page with a form carries a nonce.
  await connection();
  const t = await getTranslations({ locale, namespace: 'subscription' });
  return (
    <SubscriptionPage locale={locale} path={PATH} heading={t('title')}>
      <p className="mt-3 text-quiet">{t('lead')}</p>
      <SubscribeForm locale={locale} token={mintFormToken('subscription', NO_SOURCE, new Date())} />
      <p className="mt-8 text-s0 text-quiet">{t('privacy')}</p>
      <p className="flex flex-wrap gap-x-6 text-s0">
        <a href={`/${locale}/legal/privacy-policy`} className="inline-flex min-h-11 items-center">
          {t('policy')}
        </a>
        <a href={`/${locale}/minors`} className="inline-flex min-h-11 items-center">
          {t('minors')}
        </a>
      </p>
    </SubscriptionPage>
  );
}
