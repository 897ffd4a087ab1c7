import { isDriverAdapterError, type SqlQueryable } from '@prisma/driver-adapter-utils';
import { kindOf } from '../location';
import { migrationAdapter } from './adapter';
import { hasChecksum, listMigrations, migrationsFolder } from './folder';

/**
 * A migration can't be applied, or one that was applied isn't what it was. The message says which and what to
 * do.
 */
export class MigrationError extends Error {
  override name = 'MigrationError';
}

type Applied = { name: string; checksum: string; finished: boolean };

/** What the database still lacks, oldest first, and what it once began and didn't finish. */
export type MigrationHistory = { pending: string[]; failed: string[] };

/**
 * Compares the folder with what the database says was applied, by one plain query. Throws a MigrationError
 * when an applied migration was edited since. Migrations that this version of the program doesn't know are
 * left alone, so that an older version can be put back.
 */
export async function readHistory(
  url: string,
  folder = migrationsFolder(kindOf(url)),
): Promise<MigrationHistory> {
  const applied = await listApplied(url);
  const failed = applied.filter((row) => !row.finished).map((row) => row.name);
  const finished = new Map(applied.filter((row) => row.finished).map((row) => [row.name, row.checksum]));
  const pending = listMigrations(folder).filter((migration) => {
    const checksum = finished.get(migration.name);
    if (checksum === undefined || hasChecksum(migration, checksum)) return checksum === undefined;
    throw new MigrationError(
      `${migration.name} was edited after it was applied. Put it back and make a new migration for the change.`,
    );
  });
  return { pending: pending.map((migration) => migration.name), failed };
}

/** The names of migrations that the database still lacks: the check at every start, without the engine. */
export async function pendingMigrations(url: string): Promise<string[]> {
  return (await readHistory(url)).pending;
}

async function listApplied(url: string): Promise<Applied[]> {
  const connection = await migrationAdapter(url).connect();
  try {
    return await queryApplied(connection);
  } finally {
    await connection.dispose();
  }
}

async function queryApplied(connection: SqlQueryable): Promise<Applied[]> {
  const sql =
    'SELECT migration_name, checksum, finished_at IS NOT NULL FROM _prisma_migrations WHERE rolled_back_at IS NULL';
  try {
    const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
    return rows.map(([name, checksum, finished]) => ({
      name: String(name),
      checksum: String(checksum),
      finished: Boolean(finished),
    }));
  } catch (error) {
    if (isDriverAdapterError(error) && error.cause.kind === 'TableDoesNotExist') return [];
    throw error;
  }
}
