import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { AccountForm } from '@/components/staff/account-form';
import { AccountWords } from '@/components/staff/account-words';
import { PasskeyList } from '@/components/staff/passkey-list';
import { Section } from '@/components/staff/section';
import { SessionList } from '@/components/staff/session-list';
import { LANGUAGE_NAMES, LOCALES } from '@/lib/i18n/locales';
import { beginApp, chooseLanguage, chooseNewPassword } from '@/lib/staff/account/actions';
import { getOwnAccount } from '@/lib/staff/account/queries';
import { asksForPassword } from '@/lib/staff/confirmed';
import { relyingParty } from '@/lib/staff/passkeys/relying-party';
import { PASSWORD_MIN } from '@/lib/staff/passwords/limits';
import { requireStaff } from '@/lib/staff/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('title') };
}

export default async function AccountPage() {
  const member = await requireStaff();
  const now = new Date();
  const { email, appSince, passkeys, recoveryCodes, sessions } = await getOwnAccount(member, now);
  const t = await getTranslations('account');
  const format = await getFormatter();
  const asks = { asksPassword: asksForPassword(member, now), username: email };
  const languages = LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
  const password = { id: 'newPassword', type: 'password', autoComplete: 'new-password' } as const;
  return (
    <AccountWords>
      <h1 className="text-s3">{t('title')}</h1>
      <p className="mt-2">
        <bdi>{member.name}</bdi> · {email}
      </p>
      <Section heading={t('language.heading')}>
        <AccountForm
          action={chooseLanguage}
          submit={t('language.submit')}
          fields={[{ id: 'language', label: t('language.label'), value: member.locale, options: languages }]}
          plain
        />
      </Section>
      <Section heading={t('password.heading')}>
        <AccountForm
          {...asks}
          action={chooseNewPassword}
          submit={t('password.submit')}
          done={t('password.done')}
          fields={[
            { ...password, label: t('password.new'), hint: t('password.hint', { min: PASSWORD_MIN }) },
          ]}
        />
      </Section>
      <Section heading={t('app.heading')}>
        <p>
          {appSince
            ? t('app.since', { date: format.dateTime(appSince, { dateStyle: 'medium' }) })
            : t('app.none')}
        </p>
        <AccountForm {...asks} action={beginApp} submit={appSince ? t('app.begin') : t('app.add')} plain />
      </Section>
      <Section heading={t('passkeys.heading')}>
        <PasskeyList {...asks} passkeys={passkeys} isPossible={relyingParty() !== null} />
      </Section>
      <Section heading={t('recovery.heading')}>
        <p>{recoveryCodes > 0 ? t('recovery.left', { count: recoveryCodes }) : t('recovery.none')}</p>
        <p>
          <Link href="/staff/account/recovery-codes" prefetch={false}>
            {t('recovery.open')}
          </Link>
        </p>
      </Section>
      <Section heading={t('sessions.heading')}>
        <SessionList sessions={sessions} />
      </Section>
    </AccountWords>
  );
}
