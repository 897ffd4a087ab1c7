import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { makeMigration } from '@/lib/db/migrations/make';

const COMMITTED = path.resolve('prisma/migrations');

export type MigrationsCopy = {
  root: string;
  /** The newest schema, to be changed by a test. */
  schema: string;
  /** Makes the next migration from a changed schema, a minute later than the one before. */
  next: (name: string, change: (schema: string) => string) => Promise<string[]>;
  remove: () => Promise<void>;
};

/** A copy of the committed migrations that a test may add to. */
export async function copyOfMigrations(): Promise<MigrationsCopy> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'platform-migrations-'));
  await cp(COMMITTED, root, { recursive: true });
  const copy: MigrationsCopy = {
    root,
    schema: await readFile('prisma/schema.prisma', 'utf8'),
    next: async (name, change) => {
      const schema = change(copy.schema);
      expect(schema, 'the change').not.toBe(copy.schema);
      minutes += 1;
      const made = await makeMigration(root, { name, schema, now: new Date(LATER + minutes * 60_000) });
      copy.schema = schema;
      return made;
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
  let minutes = 0;
  return copy;
}

const LATER = Date.UTC(2099, 0, 1);

/** Adds SQL by hand, as a person would before committing. Returns what takes it out again. */
export async function appendSql(folder: string, sql: string): Promise<() => Promise<void>> {
  const file = path.join(folder, 'migration.sql');
  const before = await readFile(file, 'utf8');
  await writeFile(file, `${before}\n${sql}\n`);
  return () => writeFile(file, before);
}
