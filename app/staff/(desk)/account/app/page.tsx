import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { AccountForm } from '@/components/staff/account-form';
import { AccountWords } from '@/components/staff/account-words';
import { AppSecret } from '@/components/staff/app-secret';
import { finishApp } from '@/lib/staff/account/actions';
import { findPendingApp } from '@/lib/staff/second-factor/queries';
import { requireStaff } from '@/lib/staff/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('app.title') };
}

export default async function NewAppPage() {
  const member = await requireStaff();
  const pending = await findPendingApp(member.id);
  if (pending === null) redirect('/staff/account');
  const t = await getTranslations('account');
  return (
    <AccountWords>
      <h1 className="text-s3">{t('app.title')}</h1>
      <p className="mt-3 max-w-160">{t('app.lead')}</p>
      <AppSecret pending={pending} picture={t('app.picture')} byHand={t('app.secret')} />
      <AccountForm
        action={finishApp}
        submit={t('app.submit')}
        fields={[{ id: 'code', label: t('app.code'), autoComplete: 'one-time-code' }]}
      />
    </AccountWords>
  );
}
