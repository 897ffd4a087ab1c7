import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import { datamodelFor } from '../datamodel';
import { ensureSqliteFile, kindOf, sqliteFile } from '../location';
import { migrationAdapter } from './adapter';
import { NO_FILTERS, withEngine } from './engine';
import { listMigrations, migrationsFolder } from './folder';
import { withMigrationLock } from './lock';
import { MigrationError, readHistory, type MigrationHistory } from './pending';

/**
 * Brings a database up to the migrations in the folder and returns the names of those it applied. A second
 * process that starts meanwhile waits and finds nothing to do. A migration that fails leaves no trace but a
 * row in `_prisma_migrations`, and can be tried again.
 */
export async function migrate(url: string, folder = migrationsFolder(kindOf(url))): Promise<string[]> {
  if (kindOf(url) === 'sqlite') ensureSqliteFile(sqliteFile(url));
  if ((await readHistory(url, folder)).pending.length === 0) return [];
  return withMigrationLock(url, async () => {
    const history = await readHistory(url, folder);
    return history.pending.length === 0 ? [] : applyPending(url, folder, history);
  });
}

async function applyPending(url: string, folder: string, history: MigrationHistory): Promise<string[]> {
  const schema = readFileSync(path.join(process.cwd(), 'prisma/schema.prisma'), 'utf8');
  try {
    return await withEngine(datamodelFor(kindOf(url), schema), migrationAdapter(url), async (engine) => {
      // A failed script was undone as a whole, so its row may be closed: the engine would refuse to go on.
      for (const migrationName of history.failed) await engine.markMigrationRolledBack({ migrationName });
      const options = { migrationsList: toEngineList(folder), filters: NO_FILTERS };
      return (await engine.applyMigrations(options)).appliedMigrationNames;
    });
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new MigrationError(`A migration failed and was undone; nothing is lost.\n${what}`, {
      cause: error,
    });
  }
}

function toEngineList(folder: string): MigrationList {
  const migrationDirectories = listMigrations(folder).map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  }));
  const lockfile = {
    path: 'migration_lock.toml',
    content: readFileSync(path.join(folder, 'migration_lock.toml'), 'utf8'),
  };
  return { baseDir: folder, lockfile, shadowDbInitScript: '', migrationDirectories };
}
