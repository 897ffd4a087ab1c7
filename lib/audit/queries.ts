import { db, type Transaction } from '@/lib/db/client';
import { type ChainedRow, type Link, linkHash, ORIGIN } from './chain';
import type { NotedHead } from './heads';
import { type AuditVerdict, type ChainEnd, verifyAudit } from './verify';

const BATCH = 1000;

type Log = Pick<Transaction, 'auditEntry' | 'auditHead'>;

/**
 * Checks the whole log against its hashes, its end and the ends that were noted elsewhere. Rows that are added meanwhile
 * are looked at too, or not: `from` a transaction it is one state.
 */
export async function checkAudit(noted: NotedHead[], from: Log = db()): Promise<AuditVerdict> {
  const end = () => findEnd(from);
  return verifyAudit({
    start: await findStart(from),
    end: await end(),
    rows: auditRows(from),
    lastIdAfter: async () => (await end()).id,
    noted,
  });
}

/** The end of the chain as the database keeps it. */
export async function findEnd(from: Pick<Log, 'auditHead'> = db()): Promise<ChainEnd> {
  const { entryId, hash } = await from.auditHead.findUniqueOrThrow({ where: { id: 1 } });
  return { id: entryId, hash };
}

/** The hash that the rows from before the chain lead to, up to one of them. */
export async function hashThrough(id: number, from: Log): Promise<Link['hash']> {
  let { hash } = await findStart(from);
  for await (const row of auditRows(from)) {
    if (row.id > id) break;
    hash = linkHash(hash, row);
  }
  return hash;
}

/** Every row, oldest first, in batches, so that a long log never stands in memory. */
async function* auditRows(from: Log): AsyncGenerator<ChainedRow> {
  for (let after = 0; ;) {
    const rows = await from.auditEntry.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: BATCH,
    });
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    after = last.id;
  }
}

/** What the rows that are left build on: the last of those that were deleted in their time, or nothing. */
async function findStart(from: Log): Promise<Link> {
  const purged = await from.auditEntry.findFirst({
    where: { action: 'audit.purged' },
    orderBy: { id: 'desc' },
    select: { detail: true },
  });
  const { through, hash } = (purged?.detail ?? {}) as { through?: unknown; hash?: unknown };
  if (typeof through !== 'number' || typeof hash !== 'string') return ORIGIN;
  return { id: through, hash: new Uint8Array(Buffer.from(hash, 'hex')), hasBegun: false };
}

/** One thing that was done to a record. `actor`: the id of a colleague, `visitor` or `system`. */
export type HistoryLine = { id: number; at: Date; actor: string; action: string };

/** What was done to a record, oldest first, without who only opened it. */
export function listHistory(subject: { subjectKind: string; subjectId: string }): Promise<HistoryLine[]> {
  const { subjectKind, subjectId } = subject;
  return db().auditEntry.findMany({
    where: { subjectKind, subjectId, action: { not: { endsWith: '.opened' } } },
    orderBy: { id: 'asc' },
    select: { id: true, at: true, actor: true, action: true },
  });
}
