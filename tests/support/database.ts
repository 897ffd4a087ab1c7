import { randomBytes } from 'node:crypto';
import { copyFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { closeDatabase, switchDatabase, type Database } from '@/lib/db/client';
import { DATABASE_KINDS, type DatabaseKind } from '@/lib/db/datamodel';
import { createPostgresDatabase, dropPostgresDatabase } from './postgres-databases';

export type FreshDatabase = { kind: DatabaseKind; url: string; remove: () => Promise<void> };

/** A database of one's own: a copy of the migrated one, or an empty one that no migration has seen. */
export async function freshDatabase(kind: DatabaseKind, state: 'migrated' | 'empty'): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  return kind === 'sqlite' ? freshSqlite(name, state) : freshPostgres(name, state);
}

/**
 * Runs the same tests on SQLite and on PostgreSQL. Each run has a fresh, migrated database, which is also the
 * process's own: what calls `db()` reaches it. `open()` gives its client, within a test or hook.
 */
export function describeOnBothDatabases(
  name: string,
  tests: (open: () => Database, kind: DatabaseKind, url: () => string) => void,
): void {
  describe.each([...DATABASE_KINDS])(`${name} (%s)`, (kind) => {
    let fresh: FreshDatabase | undefined;
    let client: Database | undefined;
    beforeAll(async () => {
      fresh = await freshDatabase(kind, 'migrated');
      client = switchDatabase(fresh.url);
    });
    afterAll(async () => {
      await closeDatabase();
      await fresh?.remove();
    });
    tests(
      () => present(client),
      kind,
      () => present(fresh).url,
    );
  });
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The database is there within tests and hooks only.');
  return value;
}

async function freshSqlite(name: string, state: 'migrated' | 'empty'): Promise<FreshDatabase> {
  const { folder, sqliteTemplate } = inject('databases');
  const file = path.join(folder, `${name}.db`);
  await (state === 'migrated' ? copyFile(sqliteTemplate, file) : writeFile(file, ''));
  const remove = async () => {
    for (const suffix of ['', '-wal', '-shm', '-migrating']) await rm(`${file}${suffix}`, { force: true });
  };
  return { kind: 'sqlite', url: `file:${file}`, remove };
}

async function freshPostgres(name: string, state: 'migrated' | 'empty'): Promise<FreshDatabase> {
  const { postgresAdmin, postgresTemplate } = inject('databases');
  const template = state === 'migrated' ? postgresTemplate : undefined;
  const url = await createPostgresDatabase(postgresAdmin, { name, template });
  return { kind: 'postgresql', url, remove: () => dropPostgresDatabase(postgresAdmin, name) };
}
