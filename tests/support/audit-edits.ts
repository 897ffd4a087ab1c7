import { checkAudit } from '@/lib/audit/queries';
import { databaseKind, type Database, type Transaction } from '@/lib/db/client';
import { tampering } from './tampering';

/** Changes a log of that many rows again and again, each time looking whether it shows, and undoes it. */
export async function countEdits(database: Database, { edits, rows }: { edits: number; rows: number }) {
  const missed: string[] = [];
  for (let n = 0; n < edits; n += 1) {
    const { name, statements } = tampering(n, rows);
    const isFound = await undone(database, async (transaction) => {
      for (const sql of [...(await guardsOff(transaction)), ...statements])
        await transaction.$executeRawUnsafe(sql);
      return !(await checkAudit([], transaction)).ok;
    });
    if (!isFound) missed.push(name);
  }
  return { found: edits - missed.length, missed };
}

async function guardsOff(transaction: Transaction): Promise<string[]> {
  if (databaseKind() === 'postgresql') return ['SET LOCAL session_replication_role = replica'];
  const triggers = await transaction.$queryRawUnsafe<{ name: string }[]>(
    "SELECT name FROM sqlite_master WHERE type = 'trigger'",
  );
  return triggers.map(({ name }) => `DROP TRIGGER "${name}"`);
}

/** What the work gives, with everything that it wrote rolled back. */
async function undone<Value>(
  database: Database,
  work: (transaction: Transaction) => Promise<Value>,
): Promise<Value> {
  const outcome: Value[] = [];
  const rolledBack = new Error('rolled back');
  await database
    .$transaction(async (transaction) => {
      outcome.push(await work(transaction));
      throw rolledBack;
    })
    .catch((error: unknown) => {
      if (error !== rolledBack) throw error;
    });
  return outcome[0] as Value;
}
