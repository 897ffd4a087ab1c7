import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { EntryShell } from '@/components/desk/entry-shell';
import { currentStaff } from '@/lib/staff/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sign-in');
  return { title: t('title') };
}

export default async function SignInPage() {
  if ((await currentStaff()) !== null) redirect('/staff');
  const t = await getTranslations('sign-in');
  return (
    <EntryShell>
      <h1 className="text-s3">{t('heading')}</h1>
      <p className="mt-3 text-quiet">{t('lead')}</p>
    </EntryShell>
  );
}
