import type { SqlQueryable } from '@prisma/driver-adapter-utils';

/**
 * What every SQLite connection must run with. The driver sets none of it, and a reopened WAL database would
 * run with synchronous=NORMAL: that survives a killed process but may lose the last acknowledged rows with
 * the power. secure_delete overwrites what is deleted, so that a destroyed data key doesn't live on in a free
 * page. Waiting for a lock is ours to do (until-unlocked.ts), without stopping the process as busy_timeout would.
 */
export const PRAGMAS = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 0,
  secure_delete: 1,
} as const;

export type PragmaName = keyof typeof PRAGMAS;

export const PRAGMA_NAMES = Object.keys(PRAGMAS) as PragmaName[];

export class PragmaError extends Error {
  override name = 'PragmaError';
  constructor(readonly pragmas: PragmaName[]) {
    super(
      `SQLite does not keep these settings: ${pragmas.join(', ')}. Is the database on a network file system?`,
    );
  }
}

/** Sets the pragmas, reads them back and throws a PragmaError naming those that don't hold. */
export async function applyPragmas(connection: SqlQueryable): Promise<void> {
  for (const name of PRAGMA_NAMES) {
    // Changing the journal needs the database to itself; where it is WAL already, nothing is asked for.
    if ((await readPragma(connection, name)) === PRAGMAS[name]) continue;
    await connection.queryRaw({ sql: `PRAGMA ${name} = ${PRAGMAS[name]}`, args: [], argTypes: [] });
  }
  const lost: PragmaName[] = [];
  for (const name of PRAGMA_NAMES) {
    if ((await readPragma(connection, name)) !== PRAGMAS[name]) lost.push(name);
  }
  if (lost.length > 0) throw new PragmaError(lost);
}

async function readPragma(connection: SqlQueryable, name: PragmaName): Promise<unknown> {
  const result = await connection.queryRaw({ sql: `PRAGMA ${name}`, args: [], argTypes: [] });
  return result.rows[0]?.[0];
}
