// A database with leads of two years, as far as the dashboard counts them: their persons are noise, since nothing of them
// is opened. Written past Prisma, because a million would take it an hour.
import { randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import pg from 'pg';
import { newId } from '@/lib/core/ids';
import { migrate } from '@/lib/db/migrations/apply';

const COLUMNS = [
  ...[
    'id',
    'reference',
    'state',
    'quarantine',
    'technology',
    'locale',
    'createdAt',
    'firstContactAt',
    'source',
  ],
  ...['utmSource', 'sourceReferrer', 'submissionKey', 'contentIndex', 'keyId', 'wrappedKey'],
  ...['name', 'phone', 'phoneE164', 'email', 'company', 'description'],
];
const BYTES = /^(submissionKey|contentIndex|wrappedKey|name|phone|phoneE164|email|company|description)$/;
const PERSON = Buffer.alloc(24, 1);
const STATES = ['new', 'contacted', 'contacted', 'qualified', 'won', 'lost', 'spam'];
const TWO_YEARS_MS = 730 * 86_400_000;

type Value = string | Buffer | null;

function leadValues(n: number, count: number, now: number): Value[] {
  const createdAt = new Date(now - TWO_YEARS_MS + Math.floor((n / count) * TWO_YEARS_MS));
  const state = STATES[n % STATES.length] ?? 'new';
  const contacted = state === 'new' ? null : iso(new Date(createdAt.getTime() + (n % 500) * 600_000));
  return [
    newId(createdAt),
    `L-${n.toString(32).toUpperCase().padStart(8, '0')}`,
    state,
    n % 23 === 0 ? 'too_fast' : null,
    n % 20 === 0 ? null : `technology-${n % 17}`,
    'zh',
    iso(createdAt),
    contacted,
    n % 9 === 0 ? 'fair' : 'form',
    n % 4 === 0 ? `campaign-${n % 12}` : null,
    n % 3 === 0 ? `site-${n % 40}.example` : null,
    randomBytes(16),
    PERSON,
    'k',
    PERSON,
    ...Array.from({ length: 6 }, () => PERSON),
  ];
}

function iso(instant: Date): string {
  return instant.toISOString().replace('Z', '+00:00');
}

export async function fillSqlite(file: string, count: number, now: number): Promise<void> {
  await migrate(`file:${file}`);
  const database = new Database(file);
  const names = COLUMNS.map((name) => `"${name}"`).join(', ');
  const insert = database.prepare(
    `INSERT INTO "Lead" (${names}) VALUES (${COLUMNS.map(() => '?').join(', ')})`,
  );
  database.pragma('synchronous = OFF');
  database.exec('BEGIN');
  for (let n = 0; n < count; n += 1) insert.run(...leadValues(n, count, now));
  database.exec('COMMIT');
  database.close();
}

const BATCH = 5000;

export async function fillPostgres(url: string, count: number, now: number): Promise<void> {
  await migrate(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const names = COLUMNS.map((name) => `"${name}"`).join(', ');
  const types: Record<string, string> = { state: '"LeadState"', locale: '"Locale"' };
  const typeOf = (name: string) => types[name] ?? (name.endsWith('At') ? 'timestamp(3)' : 'text');
  const arrays = COLUMNS.map((name, at) => `$${at + 1}::${BYTES.test(name) ? 'bytea' : 'text'}[]`).join(', ');
  const casts = COLUMNS.map((name, at) => (BYTES.test(name) ? `c${at}` : `c${at}::${typeOf(name)}`)).join(
    ', ',
  );
  const columns = COLUMNS.map((_, at) => `c${at}`).join(', ');
  const sql = `INSERT INTO "Lead" (${names}) SELECT ${casts} FROM unnest(${arrays}) AS v(${columns})`;
  for (let from = 0; from < count; from += BATCH) {
    const size = Math.min(BATCH, count - from);
    const rows = Array.from({ length: size }, (_, index) => leadValues(from + index, count, now));
    await client.query(
      sql,
      COLUMNS.map((_, at) => rows.map((row) => row[at])),
    );
  }
  await client.query('VACUUM ANALYZE "Lead"');
  await client.end();
}
