import { db } from '@/lib/db/client';
import type { Message, Payload } from './message';

/** Neither done nor given up, due by now, and in nobody's hands. */
export function dueAt(now: Date) {
  return {
    doneAt: null,
    deadAt: null,
    dueAt: { lte: now },
    OR: [{ leasedUntil: null }, { leasedUntil: { lte: now } }],
  };
}

const MESSAGE = {
  id: true,
  kind: true,
  recipient: true,
  subjectKind: true,
  subjectId: true,
  payload: true,
  createdAt: true,
  attempts: true,
  ambiguous: true,
  messageId: true,
} as const;

export type LeasedMessage = Message & { ambiguous: number };

/** The ids of what is due, the longest waiting first. */
export async function listDueIds(now: Date, most: number): Promise<string[]> {
  const due = await db().outboxMessage.findMany({
    where: dueAt(now),
    orderBy: { dueAt: 'asc' },
    take: most,
    select: { id: true },
  });
  return due.map(({ id }) => id);
}

/** What a worker has leased among these. */
export async function listLeased(ids: string[], leasedBy: string): Promise<LeasedMessage[]> {
  const rows = await db().outboxMessage.findMany({ where: { id: { in: ids }, leasedBy }, select: MESSAGE });
  // Rows are written by `outgoing` alone, which types the payload.
  return rows.map((row) => ({ ...row, payload: row.payload as Payload }));
}
