// What a contact form leaves on a server's disk, as a test looks at it from outside: the rows, opened with the
// server's own keys, and tokens as that server signs them.
import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormToken } from '@/lib/abuse/form-token';
import { blindIndex } from '@/lib/crypto/blind-index';
import { type KeyRing, parseKeyRing } from '@/lib/crypto/key-text';
import { openRecord } from '@/lib/crypto/seal';
import { readToken, signToken } from '@/lib/crypto/token';
import { emailKey } from '@/lib/typed/email';

const SEALED = ['name', 'phone', 'phoneE164', 'email', 'company', 'description'] as const;

type LeadRow = Record<(typeof SEALED)[number], Buffer> & {
  id: string;
  reference: string;
  quarantine: string | null;
  technology: string | null;
  locale: string;
  keyId: string;
  wrappedKey: Buffer | null;
  sourcePage: string | null;
  utmSource: string | null;
};

export type KeptAcceptance = {
  document: string;
  version: string;
  sha256: string;
  locale: string;
  sentence: string;
  act: string;
};

/** The data folder of the server of all tests. */
export function sharedDataDir(): string {
  const folder = process.env.E2E_DATA_DIR;
  if (!folder) throw new Error('E2E_DATA_DIR is missing: the global setup sets it beside E2E_ORIGIN.');
  return folder;
}

export function databaseFile(dataDir: string): string {
  return join(dataDir, 'platform.db');
}

/** The lead of a reference: its plain columns, its personal fields opened, and what was accepted with it. */
export function keptLead(dataDir: string, reference: string) {
  const [row] = select<LeadRow>(dataDir, 'SELECT * FROM "Lead" WHERE "reference" = ?', reference);
  if (!row) throw new Error(`No lead ${reference}`);
  const { id, keyId, wrappedKey } = row;
  const fields = Object.fromEntries(SEALED.map((name) => [name, new Uint8Array(row[name])]));
  const opened = openRecord(keys(dataDir), { table: 'Lead', id }, { keyId, wrappedKey, fields });
  const acceptances = select<KeptAcceptance>(
    dataDir,
    'SELECT * FROM "Acceptance" WHERE "subjectId" = ? ORDER BY "document"',
    id,
  );
  return { ...row, ...opened, acceptances };
}

/** The references of the leads that somebody with this address sent. */
export function referencesOf(dataDir: string, email: string): string[] {
  const index = blindIndex(keys(dataDir), 'email', emailKey(email));
  const sql = 'SELECT "reference" FROM "Lead" WHERE "emailIndex" = ?';
  return select<{ reference: string }>(dataDir, sql, Buffer.from(index)).map(({ reference }) => reference);
}

/** The same token with some of what it says changed, signed as the server would have. */
export function resign(dataDir: string, token: string, change: Partial<FormToken>): string {
  const payload = readToken(keys(dataDir), 'form', token);
  if (typeof payload !== 'object' || payload === null) throw new Error('The token is not of this server.');
  return signToken(keys(dataDir), 'form', { ...payload, ...change });
}

function keys(dataDir: string): KeyRing {
  return parseKeyRing(readFileSync(join(dataDir, 'keys'), 'utf8'));
}

function select<Row>(dataDir: string, sql: string, value: string | Buffer): Row[] {
  const database = new Database(databaseFile(dataDir), { readonly: true });
  try {
    return database.prepare(sql).all(value) as Row[];
  } finally {
    database.close();
  }
}
