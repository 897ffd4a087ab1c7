import { databaseKind, db, type Transaction } from '@/lib/db/client';
import { newId } from '@/lib/core/ids';
import type { Delivery } from './delivery';
import type { Happened } from './message';
import { dueAt, type LeasedMessage, listDueIds, listLeased } from './queries';
import { webhookId } from './recipients';
import { afterTry } from './rules';

/** Who leases, and for how long a lease holds without being ended, in milliseconds. */
export type Lessee = { leasedBy: string; leaseMs: number };

/**
 * Leases what is due, for this worker alone, and counts the try. Where an earlier lease ran out its try is ambiguous: that
 * worker died or hung between handing over and writing it down.
 */
export async function leaseDue(lessee: Lessee, now: Date, most: number): Promise<LeasedMessage[]> {
  const due = await listDueIds(now, most);
  if (due.length === 0) return [];
  const isShared = databaseKind() === 'postgresql';
  const leased = isShared ? await leaseUnlocked(lessee, now, most) : await leaseEach(lessee, now, due);
  return leased.length === 0 ? [] : listLeased(leased, lessee.leasedBy);
}

/** One conditional update a row: of two workers the second changes nothing. */
async function leaseEach(lessee: Lessee, now: Date, ids: string[]): Promise<string[]> {
  const leased: string[] = [];
  for (const id of ids) if ((await lease(db(), { ids: [id], lessee, now })) === 1) leased.push(id);
  return leased;
}

/** The rows that no other worker is just taking. */
async function leaseUnlocked(lessee: Lessee, now: Date, most: number): Promise<string[]> {
  return db().$transaction(async (transaction) => {
    const rows = await transaction.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "OutboxMessage"
      WHERE "doneAt" IS NULL AND "deadAt" IS NULL AND "dueAt" <= ${now}
        AND ("leasedUntil" IS NULL OR "leasedUntil" <= ${now})
      ORDER BY "dueAt" LIMIT ${most} FOR UPDATE SKIP LOCKED`;
    const ids = rows.map(({ id }) => id);
    await lease(transaction, { ids, lessee, now });
    return ids;
  });
}

type Leasing = { ids: string[]; lessee: Lessee; now: Date };

async function lease(client: Transaction, { ids, lessee, now }: Leasing): Promise<number> {
  const { leasedBy, leaseMs } = lessee;
  const taken = {
    leasedBy,
    leasedUntil: new Date(now.getTime() + leaseMs),
    lastTriedAt: now,
    attempts: { increment: 1 },
  };
  const due = { ...dueAt(now), id: { in: ids } };
  const interrupted = await client.outboxMessage.updateMany({
    where: { ...due, leasedBy: { not: null } },
    data: { ...taken, ambiguous: { increment: 1 }, lastError: 'interrupted' },
  });
  const fresh = await client.outboxMessage.updateMany({ where: { ...due, leasedBy: null }, data: taken });
  return interrupted.count + fresh.count;
}

/** Writes down how a try ended. False: the lease had run out, and somebody else has the message by now. */
export async function endTry(
  message: LeasedMessage,
  leasedBy: string,
  end: { delivery: Delivery; now: Date; random: number },
): Promise<boolean> {
  const where = { id: message.id, leasedBy };
  const { count } = await db().outboxMessage.updateMany({
    where,
    data: afterTry(message, end.delivery, end),
  });
  return count === 1;
}

type Spreading = { recipients: readonly string[]; mailDomain: string; now: Date };

/** Makes a row for each recipient of what has happened, all or none. False as above. */
export async function spreadMessage(
  message: LeasedMessage,
  leasedBy: string,
  { recipients, mailDomain, now }: Spreading,
): Promise<boolean> {
  const { id, kind, subjectKind, subjectId, payload, createdAt } = message;
  const happened: Happened = { kind, subjectKind, subjectId, payload };
  const rows = recipients.map((recipient) => {
    const rowId = newId(now);
    const messageId = webhookId(recipient) === null ? `${rowId}@${mailDomain}` : null;
    return { ...happened, id: rowId, recipient, createdAt, dueAt: now, messageId };
  });
  return db().$transaction(async (transaction) => {
    const done = { leasedBy: null, leasedUntil: null, doneAt: now, outcome: 'spread', lastError: null };
    const { count } = await transaction.outboxMessage.updateMany({ where: { id, leasedBy }, data: done });
    if (count === 0) return false;
    await transaction.outboxMessage.createMany({ data: rows });
    return true;
  });
}
