import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { keepHeadsThrough, readNotedHeads } from '@/lib/audit/heads';
import { checkAudit, findEnd } from '@/lib/audit/queries';
import { keyRing } from '@/lib/crypto/keys';
import { openDatabase, type Transaction } from '@/lib/db/client';
import { withoutGuards } from '@/lib/db/guards';
import { kindOf, sqliteFile } from '@/lib/db/location';
import { migrate } from '@/lib/db/migrations/apply';
import { pendingMigrations } from '@/lib/db/migrations/pending';
import { withMigrationLock } from '@/lib/db/migrations/lock';
import { withSnapshot } from '@/lib/db/snapshot';
import { listTables, type Table } from '@/lib/db/tables';
import { noteErasures, readErasures } from '../erasures';
import { checkBackup, peekHeader, readBackup, type Tally } from '../file';
import { eraseAgain, recordRestore, replaceRows } from '../mutations';
import { compareRows, isEmpty, listErased, listMigrationNames, readTables } from '../queries';
import type { StoredRow } from '../rows';
import { BackupError } from '../sealed-stream';

const A_DAY_MS = 24 * 60 * 60 * 1000;

export type Restored = {
  madeAt: string;
  tally: Tally;
  /** How many records were erased again, by table. */
  erased: Record<string, number>;
  /** False: the database that was there couldn't be asked who was erased since. */
  knewTheOld: boolean;
};

type RestoreOrder = {
  file: string;
  /** Replaces what the database holds. */
  force: boolean;
  /** A file of noted erasures, if it isn't the one under DATA_DIR. */
  erasures?: string | undefined;
  now: Date;
};

/**
 * Puts a backup back: the whole file is read before anything is touched, every row is compared afterwards, the audit log
 * is walked, and whoever was erased since is erased again before anybody can read them. No server may run meanwhile.
 */
export async function restore(url: string, order: RestoreOrder): Promise<Restored> {
  const ring = keyRing();
  const { value: header } = await peekHeader(order.file);
  await checkBackup(ring, order.file);
  if (JSON.stringify(header.migrations) !== JSON.stringify(listMigrationNames())) {
    const last = header.migrations.at(-1) ?? 'none';
    throw new BackupError(
      `The backup is of another version of the program, whose last migration is ${last}. Restore it with that one; a newer one then brings it up to date.`,
    );
  }
  return withMigrationLock(url, async () => {
    const old = await askTheOld(url, order.force);
    const noted = readErasures(order.erasures).map(({ subjectId }) => subjectId);
    const fill = (client: Transaction) =>
      fillDatabase(client, {
        kind: kindOf(url),
        rows: () => readBackup(ring, order.file),
        ids: new Set([...old.erased, ...noted]),
        madeAt: header.createdAt,
        now: order.now,
      });
    const done = kindOf(url) === 'sqlite' ? await intoNewFile(url, fill) : await whole(url, fill);
    keepHeadsThrough(done.endBefore, order.now);
    noteErasures([{ id: done.end, subjectKind: 'backup', subjectId: 'restored', at: order.now }]);
    return { madeAt: header.createdAt, tally: done.tally, erased: done.erased, knewTheOld: old.isKnown };
  });
}

/** Whom the database that is there knows to be erased. Refuses where it holds something and may not be replaced. */
async function askTheOld(url: string, force: boolean): Promise<{ erased: Set<string>; isKnown: boolean }> {
  if (kindOf(url) === 'sqlite' && !existsSync(sqliteFile(url))) return { erased: new Set(), isKnown: true };
  const refusal = new BackupError('There is a database already. To replace it: --force');
  if (kindOf(url) === 'sqlite' && !force) throw refusal;
  const database = openDatabase(url);
  try {
    if (kindOf(url) === 'postgresql') await migrateServer(url);
    if (!force && !(await isEmpty(database, listTables()))) throw refusal;
    return { erased: await listErased(database), isKnown: true };
  } catch (error) {
    // A damaged database is a reason to restore; the noted erasures stand for what it can't say.
    if (error === refusal || kindOf(url) === 'postgresql') throw error;
    return { erased: new Set(), isKnown: false };
  } finally {
    await database.$disconnect();
  }
}

/** Migrating asks for the lock that is held here already; a server that is up to date needs none. */
async function migrateServer(url: string): Promise<void> {
  if ((await pendingMigrations(url)).length > 0)
    throw new BackupError('Bring the database up to date first: npm run db -- migrate');
}

type Filling = {
  kind: 'sqlite' | 'postgresql';
  rows: () => AsyncIterable<StoredRow>;
  ids: ReadonlySet<string>;
  madeAt: string;
  now: Date;
};

type Filled = { tally: Tally; erased: Record<string, number>; endBefore: number; end: number };

async function fillDatabase(client: Transaction, filling: Filling): Promise<Filled> {
  const tables = listTables();
  const tally = await fillWith(client, tables, filling);
  const before = await findEnd(client);
  const heads = readNotedHeads().filter(({ id }) => id <= before.id);
  const verdict = await checkAudit(heads, client);
  if (!verdict.ok) throw new BackupError(`The audit log in the backup is wrong from row ${verdict.id} on.`);
  const erased = await eraseAgain(client, tables, filling.ids);
  await recordRestore(client, { madeAt: filling.madeAt, erased, now: filling.now });
  return { tally, erased, endBefore: before.id, end: (await findEnd(client)).id };
}

async function fillWith(
  client: Transaction,
  tables: Table[],
  { kind, rows }: Pick<Filling, 'kind' | 'rows'>,
): Promise<Tally> {
  await withoutGuards(client, { kind, tables }, () => replaceRows(client, tables, rows()));
  return compareRows(client, tables, rows());
}

/** The new database is made beside the old one, and takes its place only when it is whole. */
async function intoNewFile<Value>(
  url: string,
  fill: (client: Transaction) => Promise<Value>,
): Promise<Value> {
  const file = sqliteFile(url);
  const draft = `${file}-restoring-${randomBytes(6).toString('hex')}`;
  try {
    await migrate(`file:${draft}`);
    const value = await whole(`file:${draft}`, fill);
    const old = `${file}-replaced`;
    for (const suffix of ['', '-wal', '-shm']) {
      if (existsSync(`${file}${suffix}`)) await rename(`${file}${suffix}`, `${old}${suffix}`);
    }
    await rename(draft, file);
    await removeDatabase(old);
    return value;
  } finally {
    await removeDatabase(draft);
  }
}

/** All in one transaction: a server holds what it held until the new is whole. */
async function whole<Value>(url: string, fill: (client: Transaction) => Promise<Value>): Promise<Value> {
  const database = openDatabase(url);
  try {
    return await database.$transaction(fill, { timeout: A_DAY_MS });
  } finally {
    await database.$disconnect();
  }
}

async function removeDatabase(file: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-migrating']) await rm(`${file}${suffix}`, { force: true });
}

/**
 * Copies one database into another that is empty, of whatever kind, from one state of it, and compares every row.
 */
export async function copyDatabase(from: string, to: string): Promise<Tally> {
  await migrate(to);
  const tables = listTables();
  const target = openDatabase(to);
  try {
    if (!(await isEmpty(target, tables))) throw new BackupError('The database to copy into isn’t empty.');
    return await withSnapshot(from, (source) =>
      target.$transaction(
        (client) => fillWith(client, tables, { kind: kindOf(to), rows: () => readTables(source, tables) }),
        { timeout: A_DAY_MS },
      ),
    );
  } finally {
    await target.$disconnect();
  }
}
