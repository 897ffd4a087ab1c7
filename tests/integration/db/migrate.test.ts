import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/lib/db/client';
import { DATABASE_KINDS, datamodelFor } from '@/lib/db/datamodel';
import { migrate } from '@/lib/db/migrations/apply';
import { migrationsFolder } from '@/lib/db/migrations/folder';
import { diffScript } from '@/lib/db/migrations/make';
import { pendingMigrations, readHistory } from '@/lib/db/migrations/pending';
import { freshDatabase, type FreshDatabase } from '@/tests/support/database';
import { appendSql, copyOfMigrations, type MigrationsCopy } from '@/tests/support/migrations';
import { schemaOf } from '@/tests/support/database-schema';

const committed = (kind: (typeof DATABASE_KINDS)[number]) =>
  readdirSync(migrationsFolder(kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

describe('the committed migrations', () => {
  it('have the same names on both databases', () => {
    expect(committed('sqlite').length).toBeGreaterThan(0);
    expect(committed('postgresql')).toEqual(committed('sqlite'));
  });

  it.each([...DATABASE_KINDS])('lack nothing that the schema has (%s)', async (kind) => {
    const schema = await readFile('prisma/schema.prisma', 'utf8');
    const last = path.join(migrationsFolder(kind), committed(kind).at(-1) ?? '', 'schema.prisma');
    expect(await diffScript(await readFile(last, 'utf8'), datamodelFor(kind, schema))).toMatch(
      /empty migration/,
    );
  });
});

describe.each([...DATABASE_KINDS])('migrating (%s)', (kind) => {
  let fresh: FreshDatabase;
  let copy: MigrationsCopy;
  const folder = () => path.join(copy.root, kind);

  beforeEach(async () => {
    fresh = await freshDatabase(kind, 'empty');
    copy = await copyOfMigrations();
  });

  afterEach(async () => {
    await fresh.remove();
    await copy.remove();
  });

  /** Makes one more migration and returns its folder. */
  async function addNote(): Promise<string> {
    const withNote = (schema: string) =>
      schema.replace('model Lead {', 'model Lead {\n  note String @default("none")');
    const made = await copy.next('note', withNote);
    return made.find((name) => path.dirname(name) === folder()) ?? expect.fail('No migration was made.');
  }

  async function query<Row>(sql: string): Promise<Row[]> {
    const database = openDatabase(fresh.url);
    try {
      return await database.$queryRawUnsafe<Row[]>(sql);
    } finally {
      await database.$disconnect();
    }
  }

  it('applies all of them once, and then finds nothing to do', async () => {
    expect(await migrate(fresh.url)).toEqual(committed(kind));
    expect(await migrate(fresh.url)).toEqual([]);
    expect(await pendingMigrations(fresh.url)).toEqual([]);
  });

  it('leads to exactly what the schema says', async () => {
    await migrate(fresh.url);
    const straight = await freshDatabase(kind, 'empty');
    const schema = datamodelFor(kind, await readFile('prisma/schema.prisma', 'utf8'));
    try {
      const wanted = await schemaOf(straight, await diffScript(null, schema));
      expect(wanted.length).toBeGreaterThan(40);
      expect(await schemaOf(fresh)).toEqual(wanted);
    } finally {
      await straight.remove();
    }
  });

  it('applies each once when several processes start at the same time', async () => {
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => migrate(fresh.url)));
    expect(outcomes.flat()).toEqual(committed(kind));
    const rows = await query<{ name: string }>(
      'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name',
    );
    expect(rows.map((row) => row.name)).toEqual(committed(kind));
  });

  it('refuses to go on when an applied migration was edited', async () => {
    const made = await addNote();
    await migrate(fresh.url, folder());
    await appendSql(made, '-- edited');
    await expect(migrate(fresh.url, folder())).rejects.toThrow(/_note was edited after it was applied/);
  });

  it('leaves alone what a newer version of the program applied', async () => {
    await addNote();
    await migrate(fresh.url, folder());
    expect(await migrate(fresh.url)).toEqual([]);
  });

  it('undoes a migration that fails half way, and applies it once it is mended', async () => {
    const made = await addNote();
    const mend = await appendSql(made, 'INSERT INTO nowhere VALUES (1);');
    await expect(migrate(fresh.url, folder())).rejects.toMatchObject({ name: 'MigrationError' });
    await expect(query('SELECT note FROM "Lead"')).rejects.toThrow();
    const { pending, failed } = await readHistory(fresh.url, folder());
    expect([pending.length, failed.length]).toEqual([1, 1]);
    await mend();
    expect(await migrate(fresh.url, folder())).toEqual([path.basename(made)]);
    expect(await query('SELECT note FROM "Lead"')).toEqual([]);
  });

  it('keeps SQL that a person adds, semicolons within a function included', async () => {
    await appendSql(await addNote(), GUARD[kind]);
    await copy.next('more', (schema) => schema.replace('note String', 'more Int?\n  note String'));
    await migrate(fresh.url, folder());
    await query(`INSERT INTO "Acceptance" (id, "subjectKind", "subjectId", document, version, sha256, locale, sentence, act, "acceptedAt")
      VALUES ('a', 'lead', 'x', 'd', 'v', 's', 'zh', '', '', ${kind === 'sqlite' ? "'2026-01-01T00:00:00.000+00:00'" : 'now()'})`);
    await expect(query(`UPDATE "Acceptance" SET act = 'none'`)).rejects.toThrow(/never changed/);
  });
});

const GUARD = {
  sqlite: `CREATE TRIGGER acceptance_guard BEFORE UPDATE ON "Acceptance"
BEGIN
  SELECT 1;
  SELECT RAISE(ABORT, 'never changed');
END;`,
  postgresql: `CREATE FUNCTION acceptance_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1;
  RAISE EXCEPTION 'never changed; added to';
END;
$$;
CREATE TRIGGER acceptance_guard BEFORE UPDATE ON "Acceptance" FOR EACH ROW EXECUTE FUNCTION acceptance_guard();`,
};
