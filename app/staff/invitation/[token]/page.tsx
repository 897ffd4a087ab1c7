import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { EntryShell } from '@/components/desk/entry-shell';
import { ChooseForm } from '@/components/staff/choose-form';
import { setResponseStatus } from '@/lib/server/response-status';
import { findInvited } from '@/lib/staff/invitations/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sign-in');
  return { title: t('choose.title') };
}

/** What a one-time link opens. Looking at it doesn't use it up: mail programs look first. */
export default async function InvitationPage({ params }: PageProps<'/staff/invitation/[token]'>) {
  const { token } = await params;
  const invited = await findInvited(token, new Date());
  const t = await getTranslations('sign-in');
  if (invited === null) {
    setResponseStatus(410);
    return (
      <EntryShell>
        <h1 className="text-s3">{t('choose.gone')}</h1>
        <p className="mt-3">{t('choose.goneText')}</p>
      </EntryShell>
    );
  }
  const messages = await getMessages();
  return (
    <EntryShell>
      <h1 className="text-s3">{t('choose.heading')}</h1>
      <p className="mt-3 text-quiet">{t('choose.lead', { email: invited.email })}</p>
      <NextIntlClientProvider messages={{ 'sign-in': messages['sign-in'] }}>
        <ChooseForm token={token} name={invited.name} email={invited.email} />
      </NextIntlClientProvider>
    </EntryShell>
  );
}
