import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { VIEW_FIELDS, type InboxView } from '@/lib/inbox/schema';
import { may, type StaffMember } from '@/lib/staff/rights';

/** From a list of leads to its export, with the same filter, and to what comes in from fairs. */
export async function TransferLinks({ member, view }: { member: StaffMember; view: InboxView }) {
  const t = await getTranslations('transfer');
  const kept = VIEW_FIELDS.flatMap((field) => {
    const value = view[field];
    return field === 'after' || field === 'before' || value === undefined ? [] : [[field, value]];
  });
  return (
    <>
      {may(member.role, 'leads:export') ? (
        <Link
          href={`/staff/leads/export?${new URLSearchParams(kept).toString()}`}
          prefetch={false}
          className="inline-flex min-h-11 items-center"
        >
          {t('export.link')}
        </Link>
      ) : null}
      {may(member.role, 'leads:import') ? (
        <Link href="/staff/leads/import" prefetch={false} className="inline-flex min-h-11 items-center">
          {t('import.link')}
        </Link>
      ) : null}
    </>
  );
}
