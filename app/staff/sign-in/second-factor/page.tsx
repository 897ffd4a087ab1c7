import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { EntryShell } from '@/components/desk/entry-shell';
import { CodeForm } from '@/components/staff/code-form';
import { stepToken } from '@/lib/staff/challenges/cookie';
import { currentStaff } from '@/lib/staff/session';
import { ownDestination, withDestination } from '@/lib/staff/sign-in/destination';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sign-in');
  return { title: t('code.title') };
}

export default async function SecondFactorPage({ searchParams }: PageProps<'/staff/sign-in/second-factor'>) {
  const destination = ownDestination((await searchParams).to);
  const start = withDestination('/staff/sign-in', destination);
  if ((await currentStaff()) !== null) redirect(destination);
  if ((await stepToken()) === null) redirect(start);
  const t = await getTranslations('sign-in');
  const messages = await getMessages();
  return (
    <EntryShell>
      <h1 className="text-s3">{t('code.heading')}</h1>
      <NextIntlClientProvider messages={{ 'sign-in': messages['sign-in'] }}>
        <CodeForm destination={destination} />
      </NextIntlClientProvider>
      <p className="mt-6">
        <Link href={start} prefetch={false}>
          {t('code.again')}
        </Link>
      </p>
    </EntryShell>
  );
}
