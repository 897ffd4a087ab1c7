// Views of the inbox that a member keeps under names. They change nothing for anybody else, so no audit row tells of them.
import { newId } from '@/lib/core/ids';
import { type Result, refuse, succeed } from '@/lib/core/result';
import { db, type Transaction } from '@/lib/db/client';
import { demand, type StaffMember } from '@/lib/staff/rights';
import { addressOf } from '../address';
import type { InboxView } from '../schema';
import { keyOfAccount, openName, sealName } from './rows';
import { VIEWS_MAX } from './schema';

export type ViewRefusal = 'name_taken' | 'too_many' | 'unknown';

/**
 * Keeps a view under a name. What was searched for, and the page within the list, are no part of it: the one names a
 * person, the other is gone tomorrow.
 */
export async function keepView(
  member: StaffMember,
  { name, view }: { name: string; view: InboxView },
  now: Date,
): Promise<Result<null, ViewRefusal>> {
  demand(member, 'leads:read');
  return db().$transaction(async (transaction) => {
    const { key, others } = await ownNames(transaction, member);
    if (others.length >= VIEWS_MAX) return refuse('too_many');
    if (others.some((other) => other.name === name)) return refuse('name_taken');
    const id = newId(now);
    const address = addressOf({ ...view, find: undefined });
    await transaction.savedView.create({
      data: { id, staffId: member.id, createdAt: now, name: sealName(key, id, name), address },
      select: { id: true },
    });
    return succeed(null);
  });
}

export async function renameView(
  member: StaffMember,
  { id, name }: { id: string; name: string },
): Promise<Result<null, ViewRefusal>> {
  demand(member, 'leads:read');
  return db().$transaction(async (transaction) => {
    const { key, others } = await ownNames(transaction, member);
    if (others.some((other) => other.id !== id && other.name === name)) return refuse('name_taken');
    const { count } = await transaction.savedView.updateMany({
      where: { id, staffId: member.id },
      data: { name: sealName(key, id, name) },
    });
    return count === 0 ? refuse('unknown') : succeed(null);
  });
}

export async function deleteView(member: StaffMember, id: string): Promise<Result<null, ViewRefusal>> {
  demand(member, 'leads:read');
  const { count } = await db().savedView.deleteMany({ where: { id, staffId: member.id } });
  return count === 0 ? refuse('unknown') : succeed(null);
}

async function ownNames(transaction: Transaction, { id: staffId }: StaffMember) {
  const key = await keyOfAccount(transaction, staffId);
  const rows = await transaction.savedView.findMany({
    where: { staffId },
    select: { id: true, name: true },
  });
  return { key, others: rows.map((row) => ({ id: row.id, name: openName(key, row) })) };
}
