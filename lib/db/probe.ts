import { randomBytes } from 'node:crypto';
import { currentDatabaseUrl, databaseKind, db } from './client';
import { pendingMigrations } from './migrations/pending';
import { PRAGMA_NAMES, PRAGMAS } from './sqlite-pragmas';

/** What `/api/ready` asks of the database; the settings are SQLite's alone. */
export type DatabaseProbe = { write: boolean; migrations: boolean; pragmas?: boolean };

/** Asks the database for real. Each check is false when it fails for whatever reason; nothing is thrown. */
export async function probeDatabase(): Promise<DatabaseProbe> {
  const write = await holds(canWrite);
  const migrations = await holds(async () => (await pendingMigrations(currentDatabaseUrl())).length === 0);
  if (databaseKind() !== 'sqlite') return { write, migrations };
  return { write, migrations, pragmas: await holds(keepsPragmas) };
}

/**
 * Commits a row and its removal. A transaction rolled back would prove less: SQLite keeps uncommitted pages
 * in memory and meets a full disk at the commit.
 */
async function canWrite(): Promise<boolean> {
  const window = { key: new Uint8Array(randomBytes(16)), windowStart: new Date(0) };
  const [, removed] = await db().$transaction([
    db().rateWindow.create({ data: { ...window, count: 0 } }),
    db().rateWindow.deleteMany({ where: window }),
  ]);
  return removed.count === 1;
}

async function keepsPragmas(): Promise<boolean> {
  for (const name of PRAGMA_NAMES) {
    const rows = await db().$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`);
    const [value] = Object.values(rows[0] ?? {});
    if (String(value) !== String(PRAGMAS[name])) return false;
  }
  return true;
}

async function holds(check: () => Promise<boolean>): Promise<boolean> {
  try {
    return await check();
  } catch {
    return false;
  }
}
