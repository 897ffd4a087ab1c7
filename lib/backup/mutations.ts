import { randomUUID } from 'node:crypto';
import { appendAudit } from '@/lib/audit/mutations';
import { SEALED_TABLES } from '@/lib/crypto/sealed-tables';
import { anyTable } from '@/lib/db/any-table';
import type { Transaction } from '@/lib/db/client';
import type { Table } from '@/lib/db/tables';
import { erasedColumns } from '@/lib/leads/rows';
import { readRow, type Row, type StoredRow } from './rows';

const BATCH = 500;

/** Empties every table and fills it with these rows, which come table by table. */
export async function replaceRows(
  client: Transaction,
  tables: Table[],
  rows: AsyncIterable<StoredRow>,
): Promise<void> {
  for (const table of tables.toReversed()) await anyTable(client, table).deleteMany();
  const known = new Map(tables.map((table) => [table.name, table]));
  let batch: Row[] = [];
  let current: Table | undefined;
  const flush = async () => {
    if (current && batch.length > 0) await anyTable(client, current).createMany({ data: batch });
    batch = [];
  };
  for await (const row of rows) {
    if (row[0] !== current?.name || batch.length === BATCH) await flush();
    current = known.get(row[0]);
    if (!current) throw new Error(`There is no table ${row[0]}.`);
    batch.push(readRow(current, row));
  }
  await flush();
}

/**
 * Destroys the keys of these records, and of whatever else is sealed about them, with every index that leads to somebody.
 * Gives how many there were, by table; what is erased already isn't counted.
 */
export async function eraseAgain(
  client: Transaction,
  tables: Table[],
  ids: ReadonlySet<string>,
): Promise<Record<string, number>> {
  const erased: Record<string, number> = {};
  const sealed = new Set<string>(Object.values(SEALED_TABLES));
  const all = [...ids];
  for (const table of tables.filter(({ name }) => sealed.has(name))) {
    for (let at = 0; at < all.length; at += BATCH) {
      const some = all.slice(at, at + BATCH);
      const isAbout = table.columns.some(({ name }) => name === 'subjectId');
      const which: Row[] = [{ id: { in: some } }, ...(isAbout ? [{ subjectId: { in: some } }] : [])];
      const where = { wrappedKey: { not: null }, OR: which };
      const count = await destroyKeys(client, table, where);
      if (count > 0) erased[table.name] = (erased[table.name] ?? 0) + count;
    }
  }
  return erased;
}

async function destroyKeys(client: Transaction, table: Table, where: Row): Promise<number> {
  if (table.name !== 'Lead') {
    const indexes = table.columns.filter(({ name, isOptional }) => isOptional && name.endsWith('Index'));
    const nothing = Object.fromEntries(indexes.map(({ name }) => [name, null]));
    const { count } = await anyTable(client, table).updateMany({
      where,
      data: { keyId: null, wrappedKey: null, ...nothing },
    });
    return count;
  }
  // One by one: what an erased lead holds in the place of its keys is random.
  const leads = await client.lead.findMany({ where, select: { id: true } });
  for (const { id } of leads) await client.lead.update({ where: { id }, data: erasedColumns() });
  return leads.length;
}

/** Notes in the log that a backup was put back, and what was erased again. */
export async function recordRestore(
  client: Transaction,
  restored: { madeAt: string; erased: Record<string, number>; now: Date },
): Promise<void> {
  await appendAudit(client, {
    at: restored.now,
    actor: 'system',
    action: 'backup.restored',
    subjectKind: 'backup',
    subjectId: randomUUID(),
    detail: { madeAt: restored.madeAt, erasedAgain: restored.erased },
  });
}

/** Notes in the log that a backup was made. */
export async function recordBackup(client: Transaction, now: Date, rows: number): Promise<void> {
  await appendAudit(client, {
    at: now,
    actor: 'system',
    action: 'backup.made',
    subjectKind: 'backup',
    subjectId: randomUUID(),
    detail: { rows },
  });
}
