import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import { datamodelFor } from '../datamodel';
import { ensureSqliteFile, kindOf, sqliteFile } from '../location';
import { migrationAdapter } from './adapter';
import { NO_FILTERS, startEngine } from './engine';
import { listMigrations, migrationsFolder } from './folder';
import { withMigrationLock } from './lock';
import { MigrationError, pendingMigrations } from './pending';

/**
 * Brings a database up to the migrations in the folder and returns the names of those it applied. A second process that
 * starts meanwhile waits and finds nothing to do. A migration that fails leaves no trace but a row in
 * `_prisma_migrations`, and can be tried again.
 */
export async function migrate(url: string, folder = migrationsFolder(kindOf(url))): Promise<string[]> {
  if (kindOf(url) === 'sqlite') ensureSqliteFile(sqliteFile(url));
  if ((await pendingMigrations(url, folder)).length === 0) return [];
  return withMigrationLock(url, async () => {
    const pending = await pendingMigrations(url, folder);
    return pending.length === 0 ? [] : applyAll(url, folder, pending);
  });
}

async function applyAll(url: string, folder: string, pending: string[]): Promise<string[]> {
  const schema = readFileSync(path.join(process.cwd(), 'prisma/schema.prisma'), 'utf8');
  const engine = await startEngine(datamodelFor(kindOf(url), schema), migrationAdapter(url));
  const migrationsList = toEngineList(folder);
  try {
    await forgetFailures(engine, migrationsList);
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
    return appliedMigrationNames;
  } catch (error) {
    throw new MigrationError(`A migration failed and was undone (waiting: ${pending.join(', ')}).`, { cause: error });
  } finally {
    engine.free();
  }
}

/** A failed script was undone as a whole, so its row may be closed: the engine would refuse everything else. */
async function forgetFailures(engine: SchemaEngine, migrationsList: MigrationList): Promise<void> {
  const options = { migrationsList, optInToShadowDatabase: false, filters: NO_FILTERS };
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory(options);
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
}

function toEngineList(folder: string): MigrationList {
  const migrationDirectories = listMigrations(folder).map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  }));
  const lockfile = { path: 'migration_lock.toml', content: readFileSync(path.join(folder, 'migration_lock.toml'), 'utf8') };
  return { baseDir: folder, lockfile, shadowDbInitScript: '', migrationDirectories };
}
