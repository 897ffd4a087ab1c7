import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { DiffTarget } from '@prisma/schema-engine-wasm';
import { DATABASE_KINDS, datamodelFor, type DatabaseKind } from '../datamodel';
import { NO_FILTERS, withEngine } from './engine';
import { listMigrations } from './folder';

const EMPTY = '-- This is an empty migration.';

export type MigrationPlan = { name: string; schema: string; now: Date };

/**
 * Writes the migration that leads from the last datamodel to `plan.schema`, for both databases, below `root`
 * (`prisma/migrations`). Returns the folders it made: none when nothing changed. Each folder keeps the
 * datamodel it leads to, so that the next one can be told without a database. Where one database has nothing
 * to do (SQLite has no enum types), it still gets its folder: the two histories have the same names.
 */
export async function makeMigration(root: string, plan: MigrationPlan): Promise<string[]> {
  const scripts = await Promise.all(DATABASE_KINDS.map((kind) => scriptFor(kind, root, plan.schema)));
  if (scripts.every(({ sql }) => sql.startsWith(EMPTY))) return [];
  const stamp = plan.now.toISOString().replace(/\D/g, '').slice(0, 14);
  return scripts.map((script) =>
    writeMigration(path.join(root, script.kind), `${stamp}_${plan.name}`, script),
  );
}

type Script = { kind: DatabaseKind; sql: string; datamodel: string };

async function scriptFor(kind: DatabaseKind, root: string, schema: string): Promise<Script> {
  const datamodel = datamodelFor(kind, schema);
  return { kind, datamodel, sql: await diffScript(lastDatamodel(path.join(root, kind)), datamodel) };
}

/** The SQL that leads from one datamodel (null: nothing) to another. */
export async function diffScript(from: string | null, to: string): Promise<string> {
  const start: DiffTarget = from === null ? { tag: 'empty' } : asTarget(from);
  const options = { from: start, to: asTarget(to), script: true, exitCode: null, filters: NO_FILTERS };
  // The engine wants a database to start with; comparing datamodels never touches it.
  const nowhere = new PrismaBetterSqlite3({ url: ':memory:' });
  const { stdout } = await withEngine(to, nowhere, (engine) => engine.diff(options));
  return stdout ?? '';
}

function asTarget(content: string): DiffTarget {
  return { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] };
}

function lastDatamodel(folder: string): string | null {
  const last = listMigrations(folder).at(-1);
  return last ? readFileSync(path.join(folder, last.name, 'schema.prisma'), 'utf8') : null;
}

function writeMigration(folder: string, name: string, { kind, sql, datamodel }: Script): string {
  const target = path.join(folder, name);
  mkdirSync(folder, { recursive: true });
  mkdirSync(target);
  writeFileSync(path.join(target, 'migration.sql'), sql);
  writeFileSync(path.join(target, 'schema.prisma'), datamodel);
  const lock = path.join(folder, 'migration_lock.toml');
  if (!existsSync(lock))
    writeFileSync(lock, `# Read by Prisma; which database the folder is for.\nprovider = "${kind}"\n`);
  return target;
}
