// Fills a migrated database with leads past Prisma, in minutes instead of hours: its indexes are made afterwards.
import Database from 'better-sqlite3';
import pg from 'pg';
import type { KeyRing } from '@/lib/crypto/key-text';
import { migrate } from '@/lib/db/migrations/apply';
import { COLUMNS, leadValues, type LeadValue } from './leads';

export type Filling = { ring: KeyRing; count: number; now: number };

const NAMES = COLUMNS.map((name) => `"${name}"`).join(', ');

export async function fillSqlite(file: string, { ring, count, now }: Filling): Promise<void> {
  await migrate(`file:${file}`);
  const database = new Database(file);
  try {
    database.pragma('synchronous = OFF');
    const later = database
      .prepare(
        `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'Lead' AND sql LIKE 'CREATE INDEX%'`,
      )
      .all() as { name: string; sql: string }[];
    for (const { name } of later) database.exec(`DROP INDEX "${name}"`);
    const insert = database.prepare(
      `INSERT INTO "Lead" (${NAMES}) VALUES (${COLUMNS.map(() => '?').join(', ')})`,
    );
    database.exec('BEGIN');
    for (let n = 0; n < count; n += 1) insert.run(...leadValues(ring, n, count, now));
    database.exec('COMMIT');
    for (const { sql } of later) database.exec(sql);
    database.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
}

const BATCH = 5000;
const BYTES = new Set<string>([
  'submissionKey',
  'contentIndex',
  'phoneIndex',
  'emailIndex',
  'companyIndex',
  'wrappedKey',
  'name',
  'phone',
  'phoneE164',
  'email',
  'company',
  'description',
]);
const TYPES: Partial<Record<string, string>> = {
  state: '"LeadState"',
  locale: '"Locale"',
  createdAt: 'timestamp(3)',
};

/** Copies the leads of a filled SQLite file, so that nothing has to be sealed twice. */
export async function fillPostgres(url: string, sqlite: string): Promise<void> {
  await migrate(url);
  const source = new Database(sqlite, { readonly: true });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: later } = await client.query<{ indexname: string; indexdef: string }>(
      `SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'Lead' AND indexdef LIKE 'CREATE INDEX%'`,
    );
    for (const { indexname } of later) await client.query(`DROP INDEX "${indexname}"`);
    const arrays = COLUMNS.map((name, at) => `$${at + 1}::${BYTES.has(name) ? 'bytea' : 'text'}[]`).join(
      ', ',
    );
    const values = COLUMNS.map((name, at) => `v.c${at}${TYPES[name] ? `::${TYPES[name]}` : ''}`).join(', ');
    const sql = `INSERT INTO "Lead" (${NAMES}) SELECT ${values} FROM unnest(${arrays}) AS v(${COLUMNS.map((_, at) => `c${at}`).join(', ')})`;
    const next = source.prepare(`SELECT ${NAMES} FROM "Lead" WHERE "id" > ? ORDER BY "id" LIMIT ${BATCH}`);
    for (let after = ''; ;) {
      const rows = next.all(after) as Record<(typeof COLUMNS)[number], LeadValue>[];
      const last = rows.at(-1);
      if (last === undefined) break;
      await client.query(
        sql,
        COLUMNS.map((name) => rows.map((row) => row[name])),
      );
      after = String(last.id);
    }
    for (const { indexdef } of later) await client.query(indexdef);
    await client.query('VACUUM ANALYZE "Lead"');
  } finally {
    source.close();
    await client.end();
  }
}
