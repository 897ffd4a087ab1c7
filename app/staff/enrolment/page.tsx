import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { EntryShell } from '@/components/desk/entry-shell';
import { AppSecret } from '@/components/staff/app-secret';
import { EnrolmentForm } from '@/components/staff/enrolment-form';
import { stepToken } from '@/lib/staff/challenges/cookie';
import { findEnrolment } from '@/lib/staff/second-factor/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sign-in');
  return { title: t('enrolment.title') };
}

/** Whoever has chosen a password adds an app, and only then is signed in. */
export default async function EnrolmentPage() {
  const enrolment = await findEnrolment(await stepToken(), new Date());
  if (enrolment === null) redirect('/staff/sign-in');
  const t = await getTranslations('sign-in');
  const messages = await getMessages();
  return (
    <EntryShell>
      <h1 className="text-s3">{t('enrolment.heading')}</h1>
      <p className="mt-3 text-quiet">{t('enrolment.lead')}</p>
      <AppSecret pending={enrolment} picture={t('enrolment.picture')} byHand={t('enrolment.secret')} />
      <NextIntlClientProvider messages={{ 'sign-in': messages['sign-in'] }}>
        <EnrolmentForm />
      </NextIntlClientProvider>
    </EntryShell>
  );
}
