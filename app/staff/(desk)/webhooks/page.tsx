import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { AddWebhookForm } from '@/components/webhooks/add-webhook-form';
import { WebhookList } from '@/components/webhooks/webhook-list';
import { requireStaff } from '@/lib/staff/session';
import { listTargets } from '@/lib/webhooks/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('webhooks');
  return { title: t('title') };
}

export default async function WebhooksPage() {
  const member = await requireStaff('webhooks:manage');
  const targets = await listTargets(member);
  const t = await getTranslations('webhooks');
  const { webhooks } = await getMessages();
  return (
    <NextIntlClientProvider messages={{ webhooks }}>
      <h1 className="text-s3">{t('title')}</h1>
      <p className="mt-1 max-w-160 text-quiet">{t('lead')}</p>
      <WebhookList targets={targets} />
      <section className="mt-8 border-t border-line pt-5">
        <h2 className="text-s2">{t('add.heading')}</h2>
        <AddWebhookForm />
      </section>
    </NextIntlClientProvider>
  );
}
