import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { AccountForm } from '@/components/staff/account-form';
import { AccountWords } from '@/components/staff/account-words';
import { Section } from '@/components/staff/section';
import { findStaff } from '@/lib/staff/accounts/queries';
import { asksForPassword } from '@/lib/staff/confirmed';
import { disablePerson, givePersonRole, resetPerson } from '@/lib/staff/people/actions';
import { STAFF_ROLES } from '@/lib/staff/rights';
import { requireStaff } from '@/lib/staff/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people');
  return { title: t('title') };
}

export default async function PersonPage({ params }: PageProps<'/staff/people/[id]'>) {
  const member = await requireStaff('staff:manage');
  const person = await findStaff(member, (await params).id);
  if (person === null) notFound();
  const { id, name, email, role, state, createdAt } = person;
  const t = await getTranslations('people');
  const desk = await getTranslations('desk');
  const format = await getFormatter();
  const shared = { hidden: { id }, asksPassword: asksForPassword(member, new Date()) };
  const roles = STAFF_ROLES.map((value) => ({ value, label: desk(`roles.${value}`) }));
  const isOpen = state !== 'disabled';
  return (
    <AccountWords>
      <p>
        <Link href="/staff/people" prefetch={false}>
          {t('person.back')}
        </Link>
      </p>
      <h1 className="mt-3 text-s3">
        <bdi>{name}</bdi>
      </h1>
      <p className="mt-2">
        {email} · {desk(`roles.${role}`)} · {t(`states.${state}`)} ·{' '}
        {t('person.since', { date: format.dateTime(createdAt, { dateStyle: 'medium' }) })}
      </p>
      {isOpen ? (
        <Section heading={t('person.roleHeading')}>
          <AccountForm
            {...shared}
            action={givePersonRole}
            submit={t('person.roleSubmit')}
            done={t('person.roleDone')}
            fields={[
              { id: 'role', label: t('role'), hint: t('person.roleHint'), value: role, options: roles },
            ]}
            plain
          />
        </Section>
      ) : null}
      <Section heading={t('person.reset')}>
        <p className="max-w-160">{t('person.resetText')}</p>
        <AccountForm
          {...shared}
          action={resetPerson}
          submit={t('person.resetSubmit')}
          shown={t('add.shown')}
          plain
        />
      </Section>
      {isOpen ? (
        <Section heading={t('person.disable')}>
          <p className="max-w-160">{t('person.disableText')}</p>
          <AccountForm
            {...shared}
            action={disablePerson}
            submit={t('person.disableSubmit')}
            done={t('person.disabled')}
            plain
          />
        </Section>
      ) : null}
    </AccountWords>
  );
}
