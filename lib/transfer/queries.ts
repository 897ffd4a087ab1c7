import { keyRing } from '@/lib/crypto/keys';
import { openRecord } from '@/lib/crypto/seal';
import { db } from '@/lib/db/client';
import { filtersOf, sortedBy } from '@/lib/inbox/filters';
import type { InboxView } from '@/lib/inbox/schema';
import { readFindKey } from '@/lib/inbox/search';
import { spansOf } from '@/lib/inbox/spans';
import { demand, may, type StaffMember } from '@/lib/staff/rights';
import type { ExportedLead } from './export-columns';
import type { Person } from './import-row';
import { importKey } from './imported-lead';

const LEADS_AT_ONCE = 200;

const EXPORTED = {
  id: true,
  place: true,
  reference: true,
  createdAt: true,
  state: true,
  technology: true,
  source: true,
  followUpOn: true,
  firstContactAt: true,
  keyId: true,
  wrappedKey: true,
  name: true,
  phone: true,
  email: true,
  company: true,
  description: true,
} as const;

/** How many leads an export of this view holds. */
export async function countExport(member: StaffMember, view: InboxView): Promise<number> {
  demand(member, 'leads:export');
  const counts = await Promise.all(
    stretchesOf(view).map((place) => db().lead.count({ where: { ...wanted(member, view), place } })),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * The leads of a view in the order of the inbox, opened, some at a time: the next are read once these are taken. Without
 * the right to them minors are left out; so is whoever wanted their data to be stored and nothing more.
 */
export async function* exportLeads(member: StaffMember, view: InboxView): AsyncGenerator<ExportedLead[]> {
  demand(member, 'leads:export');
  const where = wanted(member, view);
  for (const { gte, lt } of stretchesOf(view)) {
    for (let from: { gte: string } | { gt: string } | null = { gte }; from !== null;) {
      const rows: StoredLead[] = await db().lead.findMany({
        where: { ...where, place: { ...from, lt } },
        orderBy: sortedBy(filtersOf(member, view), 'asc'),
        take: LEADS_AT_ONCE,
        select: EXPORTED,
      });
      const last = rows.at(-1)?.place ?? null;
      from = rows.length < LEADS_AT_ONCE || last === null ? null : { gt: last };
      yield rows.flatMap((row) => openedLead(row) ?? []);
    }
  }
}

function wanted(member: StaffMember, view: InboxView) {
  const key = view.find === undefined ? null : readFindKey(view.find);
  return {
    ...filtersOf(member, view),
    ...(key !== null && { [key.column]: key.index }),
    wrappedKey: { not: null },
    storedOnlySince: null,
    ...(!may(member.role, 'minors:read') && { isMinor: false }),
  };
}

/** Whoever looks for one person finds them in every list; what was merged into another stands in none. */
function stretchesOf(view: InboxView): { gte: string; lt: string }[] {
  return view.find === undefined ? spansOf(view) : [{ gte: '0', lt: '4' }];
}

type Bytes = Uint8Array<ArrayBuffer>;

type StoredLead = Omit<ExportedLead, 'name' | 'phone' | 'email' | 'company' | 'description'> & {
  id: string;
  place: string | null;
  keyId: string | null;
  wrappedKey: Bytes | null;
  name: Bytes;
  phone: Bytes;
  email: Bytes;
  company: Bytes;
  description: Bytes;
};

function openedLead(row: StoredLead): ExportedLead | null {
  const { id, keyId, wrappedKey, name, phone, email, company, description } = row;
  const fields = { name, phone, email, company, description };
  const opened = openRecord(keyRing(), { table: 'Lead', id }, { keyId, wrappedKey, fields });
  if (opened === null) return null;
  const { reference, createdAt, state, technology, source, followUpOn, firstContactAt } = row;
  return { ...opened, reference, createdAt, state, technology, source, followUpOn, firstContactAt };
}

/** How many of these people an earlier import has kept. */
export async function countKnown(member: StaffMember, people: readonly Person[]): Promise<number> {
  demand(member, 'leads:import');
  const keys = people.map((person) => importKey(keyRing(), person));
  let count = 0;
  for (let from = 0; from < keys.length; from += LEADS_AT_ONCE) {
    const submissionKey = { in: keys.slice(from, from + LEADS_AT_ONCE) };
    count += await db().lead.count({ where: { submissionKey } });
  }
  return count;
}
