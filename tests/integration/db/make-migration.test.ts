import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/lib/db/client';
import { DATABASE_KINDS } from '@/lib/db/datamodel';
import { migrate } from '@/lib/db/migrations/apply';
import { makeMigration } from '@/lib/db/migrations/make';
import { freshDatabase } from '@/tests/support/database';
import { copyOfMigrations, type MigrationsCopy } from '@/tests/support/migrations';

let copy: MigrationsCopy;

beforeEach(async () => {
  copy = await copyOfMigrations();
});

afterEach(() => copy.remove());

const sqlOf = (folder: string | undefined) => readFileSync(path.join(folder ?? '', 'migration.sql'), 'utf8');

describe('making a migration', () => {
  it('makes nothing when the schema is what the last one leads to, or changed in a comment only', async () => {
    const before = readdirSync(copy.root, { recursive: true });
    const plan = { name: 'nothing', schema: `${copy.schema}\n// A remark.\n`, now: new Date() };
    expect(await makeMigration(copy.root, plan)).toEqual([]);
    expect(readdirSync(copy.root, { recursive: true })).toEqual(before);
  });

  it('writes the same name for both databases, each in its own SQL', async () => {
    const made = await copy.next('note', (schema) =>
      schema.replace('model Lead {', 'model Lead {\n  note Bytes?'),
    );
    expect(made.map((folder) => path.relative(copy.root, folder))).toEqual([
      'sqlite/20990101000100_note',
      'postgresql/20990101000100_note',
    ]);
    expect(made.map(sqlOf).map((sql) => sql.includes('BLOB'))).toEqual([true, false]);
    expect(made.map(sqlOf).map((sql) => sql.includes('BYTEA'))).toEqual([false, true]);
  });

  it('starts from the one before, not from the beginning', async () => {
    await copy.next('first', (schema) => schema.replace('model Lead {', 'model Lead {\n  first Int?'));
    const made = await copy.next('second', (schema) =>
      schema.replace('model Lead {', 'model Lead {\n  second Int?'),
    );
    for (const sql of made.map(sqlOf)) {
      expect(sql).toContain('second');
      expect(sql).not.toContain('first');
    }
  });

  it('gives SQLite a folder without steps when only PostgreSQL has something to do', async () => {
    const made = await copy.next('state', (schema) => schema.replace('  spam\n', '  spam\n  archived\n'));
    expect(made.map(sqlOf)).toEqual([
      expect.stringContaining('empty migration'),
      expect.stringContaining(`ADD VALUE 'archived'`),
    ]);
  });

  it('begins with everything in an empty folder, and says which database each is for', async () => {
    const root = path.join(copy.root, 'anew');
    const made = await makeMigration(root, { name: 'init', schema: copy.schema, now: new Date() });
    expect(made).toHaveLength(2);
    for (const kind of DATABASE_KINDS) {
      expect(readFileSync(path.join(root, kind, 'migration_lock.toml'), 'utf8')).toContain(
        `provider = "${kind}"`,
      );
    }
  });
});

describe.each([...DATABASE_KINDS])('a migration that rebuilds a table (%s)', (kind) => {
  it('keeps its rows', async () => {
    const fresh = await freshDatabase(kind, 'migrated');
    const before = openDatabase(fresh.url);
    const window = { key: new Uint8Array([7]), windowStart: new Date(0), count: 3 };
    await before.rateWindow.create({ data: window });
    await before.$disconnect();
    await copy.next('count', (schema) => schema.replace('count       Int', 'count       Int @default(0)'));
    await migrate(fresh.url, path.join(copy.root, kind));
    const after = openDatabase(fresh.url);
    expect(await after.rateWindow.findMany()).toEqual([window]);
    await after.$disconnect();
    await fresh.remove();
  });
});
