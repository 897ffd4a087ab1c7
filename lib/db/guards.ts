import type { Transaction } from './client';
import type { DatabaseKind } from './datamodel';
import type { Table } from './tables';

type Trigger = { name: string; sql: string };

/**
 * Does something that the guards of the database would refuse, and puts them back. Nothing else may write meanwhile: it
 * belongs into the one transaction that fills a database.
 */
export async function withoutGuards(
  client: Transaction,
  { kind, tables }: { kind: DatabaseKind; tables: Table[] },
  work: () => Promise<void>,
): Promise<void> {
  const run = (sql: string) => client.$executeRawUnsafe(sql);
  if (kind === 'postgresql') {
    for (const { name } of tables) await run(`ALTER TABLE "${name}" DISABLE TRIGGER USER`);
    await work();
    for (const { name } of tables) await run(`ALTER TABLE "${name}" ENABLE TRIGGER USER`);
    return;
  }
  const triggers = await client.$queryRawUnsafe<Trigger[]>(
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
  );
  for (const { name } of triggers) await run(`DROP TRIGGER "${name}"`);
  await work();
  for (const { sql } of triggers) await run(sql);
}
