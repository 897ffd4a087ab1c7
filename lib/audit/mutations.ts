import { databaseKind, db, type Transaction, type Writes } from '@/lib/db/client';
import { Gathering } from '@/lib/db/gathering';
import { type AuditEntry, isSame, linkHash } from './chain';
import { findEnd, hashThrough } from './queries';
import type { ChainEnd } from './verify';

/**
 * Adds rows to the end of the audit log, within the transaction that does what they tell of. Call it last: other writers
 * wait for the end of the chain until the commit.
 */
export async function appendAudit(transaction: Transaction, ...entries: AuditEntry[]): Promise<void> {
  const end = await holdEnd(transaction);
  const hash = end.hash ?? (await hashThrough(end.id, transaction));
  await transaction.auditEntry.createMany({ data: chained({ id: end.id, hash }, entries) });
}

/** What is written, and the entry that tells of it. */
type Audited = { entry: AuditEntry; writes: (client: Transaction) => Writes };

/** As many as share a commit: whoever is last waits for the statements of all. */
const MOST_TOGETHER = 16;

const commits = new Gathering<Audited>(writeTogether, MOST_TOGETHER);
let lastKnown: ChainEnd | undefined;

/**
 * Writes rows and the audit entry that tells of them in one transaction, for what happens often. Those that come while
 * another is being written share a transaction, and its wait for the disk.
 */
export async function writeAudited(
  entry: AuditEntry,
  writes: (client: Transaction) => Writes,
): Promise<void> {
  await commits.add({ entry, writes });
}

/**
 * As one batch, on the end of the chain as this process knows it. Where another writer was faster the database refuses
 * the batch, and it is done again step by step, holding the end.
 */
async function writeTogether(group: Audited[]): Promise<void> {
  const entries = group.map(({ entry }) => entry);
  const before = (lastKnown ??= await findEnd());
  lastKnown = undefined;
  if (before.hash !== null) {
    const rows = chained({ id: before.id, hash: before.hash }, entries);
    try {
      const writes = group.flatMap((one) => one.writes(db()));
      await db().$transaction([...writes, db().auditEntry.createMany({ data: rows })]);
      lastKnown = rows.at(-1);
      return;
    } catch (error) {
      const end = await findEnd();
      if (end.id === before.id && isSame(before.hash, end.hash)) throw error;
    }
  }
  await db().$transaction(async (transaction) => {
    for (const { writes } of group) for (const write of writes(transaction)) await write;
    await appendAudit(transaction, ...entries);
  });
}

function chained({ id, hash }: { id: number; hash: NonNullable<ChainEnd['hash']> }, entries: AuditEntry[]) {
  return entries.map((entry) => {
    const previous = hash;
    id += 1;
    hash = linkHash(previous, { ...entry, id, detail: entry.detail });
    return { ...entry, id, previous, hash };
  });
}

/** The end of the chain, kept to this transaction. On SQLite whoever writes is alone anyway. */
async function holdEnd(transaction: Transaction): Promise<ChainEnd> {
  if (databaseKind() === 'postgresql')
    await transaction.$executeRaw`SELECT 1 FROM "AuditHead" WHERE "id" = 1 FOR UPDATE`;
  return findEnd(transaction);
}

/**
 * Deletes the oldest rows, those from before an instant, and keeps the hash that the rest builds on in an entry of its
 * own. Gives how many they were. The database's own clock decides too: rows younger than their retention stay.
 */
export async function purgeAudit(since: Date, now: Date): Promise<number> {
  return db().$transaction(async (transaction) => {
    await holdEnd(transaction);
    const kept = await transaction.auditEntry.findFirst({
      where: { at: { gt: since } },
      orderBy: { id: 'asc' },
      select: { id: true },
    });
    const old = kept ? { id: { lt: kept.id } } : {};
    const last = await transaction.auditEntry.findFirst({ where: old, orderBy: { id: 'desc' } });
    if (last === null) return 0;
    const hash = Buffer.from(last.hash ?? (await hashThrough(last.id, transaction))).toString('hex');
    const { count } = await transaction.auditEntry.deleteMany({ where: old });
    const subject = { subjectKind: 'audit', subjectId: String(last.id) };
    const done = { at: now, actor: 'system', action: 'audit.purged', detail: { through: last.id, hash } };
    await appendAudit(transaction, { ...subject, ...done });
    return count;
  });
}
