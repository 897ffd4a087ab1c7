import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { StaffEntry } from '@/lib/staff/accounts/queries';

const COLUMNS = ['name', 'email', 'role', 'state', 'factor', 'seen'] as const;

/** Every account, each leading to what can be done with it. */
export function PeopleTable({ people }: { people: StaffEntry[] }) {
  const t = useTranslations('people');
  return (
    <ScrollRegion label={t('title')}>
      <table className="desk-table mt-5 min-w-190">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function PersonRow({ person }: { person: StaffEntry }) {
  const { id, name, email, role, state, hasApp, passkeys, lastSeenAt } = person;
  const t = useTranslations('people');
  const desk = useTranslations('desk');
  const format = useFormatter();
  const factors = [hasApp && t('app'), passkeys > 0 && t('passkeys', { count: passkeys })].filter(Boolean);
  return (
    <tr>
      <th scope="row">
        <Link href={`/staff/people/${id}`} prefetch={false}>
          <bdi>{name}</bdi>
        </Link>
      </th>
      <td className="break-all">{email}</td>
      <td>{desk(`roles.${role}`)}</td>
      <td>{t(`states.${state}`)}</td>
      <td>{factors.join(' · ') || t('none')}</td>
      <td>
        {lastSeenAt ? format.dateTime(lastSeenAt, { dateStyle: 'medium', timeStyle: 'short' }) : t('never')}
      </td>
    </tr>
  );
}
