import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkForm } from '@/components/announcements/subscription/link-form';
import { SubscriptionPage } from '@/components/announcements/subscription/subscription-page';
import { linkSecret } from '@/lib/announcements/schema';
import { findSubscription } from '@/lib/announcements/subscribers/queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

type ConfirmProps = PageProps<'/[locale]/announcements/confirm'>;

export async function generateMetadata({ params }: ConfirmProps): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'subscription' });
  return { title: t('confirm.title'), robots: { index: false, follow: false } };
}

export default async function ConfirmPage({ params, searchParams }: ConfirmProps) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'subscription' });
  const secret = linkSecret.parse((await searchParams).secret);
  const isKnown = (await findSubscription(secret)) !== 'unknown';
  return (
    <SubscriptionPage
      locale={locale}
      path={`/announcements/confirm?secret=${secret}`}
      heading={t('confirm.title')}
    >
      <LinkForm does="confirm" secret={secret} isKnown={isKnown} />
    </SubscriptionPage>
  );
}
