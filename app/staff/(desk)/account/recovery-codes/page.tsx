import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { AccountForm } from '@/components/staff/account-form';
import { AccountWords } from '@/components/staff/account-words';
import { makeRecoveryCodes } from '@/lib/staff/account/actions';
import { getOwnAccount } from '@/lib/staff/account/queries';
import { asksForPassword } from '@/lib/staff/confirmed';
import { requireStaff } from '@/lib/staff/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('recovery.title') };
}

export default async function RecoveryCodesPage() {
  const member = await requireStaff();
  const now = new Date();
  const { email, recoveryCodes } = await getOwnAccount(member, now);
  const t = await getTranslations('account');
  return (
    <AccountWords>
      <h1 className="text-s3">{t('recovery.heading')}</h1>
      <p className="mt-3 max-w-160">{t('recovery.lead')}</p>
      <p className="mt-2 mb-4">
        {recoveryCodes > 0 ? t('recovery.left', { count: recoveryCodes }) : t('recovery.none')}
      </p>
      <AccountForm
        action={makeRecoveryCodes}
        submit={t('recovery.make')}
        shown={t('recovery.shown')}
        asksPassword={asksForPassword(member, now)}
        username={email}
      />
      <p className="mt-6">
        <Link href="/staff" prefetch={false}>
          {t('recovery.on')}
        </Link>
      </p>
    </AccountWords>
  );
}
