import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountForm } from '@/components/staff/account-form';
import { AccountWords } from '@/components/staff/account-words';
import { PeopleTable } from '@/components/staff/people-table';
import { Section } from '@/components/staff/section';
import { LANGUAGE_NAMES, LOCALES } from '@/lib/i18n/locales';
import { listStaff } from '@/lib/staff/accounts/queries';
import { asksForPassword } from '@/lib/staff/confirmed';
import { addPerson } from '@/lib/staff/people/actions';
import { STAFF_ROLES } from '@/lib/staff/rights';
import { requireStaff } from '@/lib/staff/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people');
  return { title: t('title') };
}

export default async function PeoplePage() {
  const member = await requireStaff('staff:manage');
  const people = await listStaff(member);
  const t = await getTranslations('people');
  const desk = await getTranslations('desk');
  const roles = STAFF_ROLES.map((value) => ({ value, label: desk(`roles.${value}`) }));
  const languages = LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
  return (
    <AccountWords>
      <h1 className="text-s3">{t('title')}</h1>
      <p className="mt-2 text-quiet">{t('lead')}</p>
      <PeopleTable people={people} />
      <Section heading={t('add.heading')}>
        <AccountForm
          action={addPerson}
          submit={t('add.submit')}
          shown={t('add.shown')}
          asksPassword={asksForPassword(member, new Date())}
          fields={[
            { id: 'email', type: 'email', label: t('email'), autoComplete: 'off' },
            { id: 'name', label: t('name'), autoComplete: 'off' },
            { id: 'role', label: t('role'), options: roles },
            { id: 'locale', label: t('add.language'), options: languages },
          ]}
        />
      </Section>
    </AccountWords>
  );
}
