import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { EntryShell } from '@/components/desk/entry-shell';
import { PasskeySignIn } from '@/components/staff/passkey-sign-in';
import { SignInForm } from '@/components/staff/sign-in-form';
import { relyingParty } from '@/lib/staff/passkeys/relying-party';
import { currentStaff } from '@/lib/staff/session';
import { ownDestination } from '@/lib/staff/sign-in/destination';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sign-in');
  return { title: t('title') };
}

export default async function SignInPage({ searchParams }: PageProps<'/staff/sign-in'>) {
  const destination = ownDestination((await searchParams).to);
  if ((await currentStaff()) !== null) redirect(destination);
  const t = await getTranslations('sign-in');
  const messages = await getMessages();
  return (
    <EntryShell>
      <h1 className="text-s3">{t('heading')}</h1>
      <p className="mt-3 text-quiet">{t('lead')}</p>
      <NextIntlClientProvider messages={{ 'sign-in': messages['sign-in'] }}>
        <SignInForm destination={destination} />
        {relyingParty() === null ? null : <PasskeySignIn destination={destination} />}
      </NextIntlClientProvider>
    </EntryShell>
  );
}
