// What the guards of the audit log refuse, done all the same: to clean up between tests, and to tamper as somebody could
// who has the database to themselves.
import { databaseKind, type Database } from '@/lib/db/client';

type Trigger = { name: string; sql: string };

/** Runs statements with the triggers out of the way. */
export async function withoutGuards(database: Database, statements: string[]): Promise<void> {
  if (databaseKind() === 'postgresql') {
    await database.$transaction([
      database.$executeRawUnsafe('SET LOCAL session_replication_role = replica'),
      ...statements.map((sql) => database.$executeRawUnsafe(sql)),
    ]);
    return;
  }
  const triggers = await database.$queryRawUnsafe<Trigger[]>(
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
  );
  const steps = [
    ...triggers.map(({ name }) => `DROP TRIGGER "${name}"`),
    ...statements,
    ...triggers.map(({ sql }) => sql),
  ];
  await database.$transaction(steps.map((sql) => database.$executeRawUnsafe(sql)));
}

/** Takes the log back to its beginning. */
export async function emptyAudit(database: Database): Promise<void> {
  if ((await database.auditEntry.count()) === 0) return;
  await withoutGuards(database, [
    'DELETE FROM "AuditEntry"',
    'UPDATE "AuditHead" SET "entryId" = 0, "hash" = NULL',
  ]);
}
