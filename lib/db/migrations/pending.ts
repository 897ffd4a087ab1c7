import { isDriverAdapterError, type SqlQueryable } from '@prisma/driver-adapter-utils';
import { kindOf } from '../location';
import { migrationAdapter } from './adapter';
import { hasChecksum, listMigrations, migrationsFolder } from './folder';

/** A migration can't be applied, or one that was applied isn't what it was. The message says which and what to do. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}

type Applied = { name: string; checksum: string; finished: boolean };

/**
 * The names of migrations that the database still lacks, oldest first, by one plain query. Throws a MigrationError when an
 * applied one was edited since. Migrations that this version of the program doesn't know are left alone, so that an
 * older version can be put back.
 */
export async function pendingMigrations(url: string, folder = migrationsFolder(kindOf(url))): Promise<string[]> {
  const connection = await migrationAdapter(url).connect();
  try {
    const applied = new Map((await listApplied(connection)).map((row) => [row.name, row]));
    return listMigrations(folder).flatMap((migration) => {
      const row = applied.get(migration.name);
      if (!row?.finished) return [migration.name];
      if (hasChecksum(migration, row.checksum)) return [];
      throw new MigrationError(
        `${migration.name} was edited after it was applied. Put it back and make a new migration for the change.`,
      );
    });
  } finally {
    await connection.dispose();
  }
}

async function listApplied(connection: SqlQueryable): Promise<Applied[]> {
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
