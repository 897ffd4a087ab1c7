import { canonicalJson, type Json } from '@/lib/core/canonical-json';
import { SEALED_TABLES } from '@/lib/crypto/sealed-tables';
import { anyTable } from '@/lib/db/any-table';
import type { Transaction } from '@/lib/db/client';
import { listMigrations, migrationsFolder } from '@/lib/db/migrations/folder';
import type { Table } from '@/lib/db/tables';
import type { Tally } from './file';
import { readRow, type Row, storeRow, type StoredRow } from './rows';

const BATCH = 500;

/** Every row of a table, in the order of its key, in batches. */
export async function* readTable(client: Transaction, table: Table): AsyncGenerator<StoredRow> {
  const orderBy = table.key.map((column) => ({ [column]: 'asc' }));
  let cursor: Row | undefined;
  for (;;) {
    const page: Row[] = await anyTable(client, table).findMany({
      orderBy,
      take: BATCH,
      ...(cursor && { cursor, skip: 1 }),
    });
    for (const row of page) yield storeRow(table, row);
    const last = page.at(-1);
    if (last === undefined || page.length < BATCH) return;
    cursor = cursorOf(table, last);
  }
}

function cursorOf({ key }: Table, row: Row): Row {
  const values = Object.fromEntries(key.map((column) => [column, row[column]]));
  return key.length === 1 ? values : { [key.join('_')]: values };
}

/** True when nobody has written anything yet. */
export async function isEmpty(client: Transaction, tables: Table[]): Promise<boolean> {
  for (const table of tables) {
    if (table.name !== 'AuditHead' && (await anyTable(client, table).count()) > 0) return false;
  }
  return true;
}

/** Erasures and deletions that the audit log tells of, oldest first. */
export function listErasures(client: Transaction, afterId: number) {
  return client.auditEntry.findMany({
    where: {
      id: { gt: afterId },
      OR: [{ action: { endsWith: '.erased' } }, { action: { endsWith: '.deleted' } }],
    },
    orderBy: { id: 'asc' },
    select: { id: true, at: true, subjectKind: true, subjectId: true },
  });
}

/**
 * Compares rows with what a database holds, one by one by their keys; throws at the first table that differs. The order in
 * which they come doesn't matter: the two databases sort texts differently.
 */
export async function compareRows(
  client: Transaction,
  tables: Table[],
  rows: AsyncIterable<StoredRow>,
): Promise<Tally> {
  const known = new Map(tables.map((table) => [table.name, table]));
  const tally: Tally = {};
  let batch: StoredRow[] = [];
  const check = async () => {
    const table = batch[0] && known.get(batch[0][0]);
    if (table) await compareBatch(client, table, batch);
    batch = [];
  };
  for await (const row of rows) {
    if (batch[0]?.[0] !== row[0] || batch.length === BATCH) await check();
    batch.push(row);
    tally[row[0]] = (tally[row[0]] ?? 0) + 1;
  }
  await check();
  for (const table of tables) {
    if ((await anyTable(client, table).count()) !== (tally[table.name] ?? 0)) throw new CopyError(table.name);
  }
  return tally;
}

/** A copy isn't what it is a copy of. */
export class CopyError extends Error {
  override name = 'CopyError';
  constructor(table: string) {
    super(`The rows of ${table} are not as they were. Nothing was changed in what was copied.`);
  }
}

async function compareBatch(client: Transaction, table: Table, batch: StoredRow[]): Promise<void> {
  const wanted = batch.map((row) => readRow(table, row));
  const keys = wanted.map((row) => Object.fromEntries(table.key.map((column) => [column, row[column]])));
  const [single] = table.key;
  const where =
    table.key.length === 1 && single !== undefined
      ? { [single]: { in: keys.map((key) => key[single]) } }
      : { OR: keys };
  const found = await anyTable(client, table).findMany({ where });
  const stored = new Set(found.map((row) => canonicalJson(storeRow(table, row) as Json)));
  if (batch.some((row) => !stored.has(canonicalJson(row as Json)))) throw new CopyError(table.name);
}

/** The ids of the records in a database whose persons are gone: their keys were destroyed, or the log says so. */
export async function listErased(client: Transaction): Promise<Set<string>> {
  const ids = new Set((await listErasures(client, 0)).map(({ subjectId }) => subjectId));
  for (const delegate of Object.keys(SEALED_TABLES)) {
    const rows = await anyTable(client, { delegate }).findMany({
      where: { wrappedKey: null },
      select: { id: true },
    });
    for (const { id } of rows) ids.add(String(id));
  }
  return ids;
}

/** Every row of every table. */
export async function* readTables(client: Transaction, tables: Table[]): AsyncGenerator<StoredRow> {
  for (const table of tables) yield* readTable(client, table);
}

/** The migrations of this program, by name: the same for both databases. */
export function listMigrationNames(): string[] {
  return listMigrations(migrationsFolder('sqlite')).map(({ name }) => name);
}
