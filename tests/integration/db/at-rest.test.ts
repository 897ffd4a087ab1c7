import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBackup } from '@/lib/backup/file';
import { backUp } from '@/lib/backup/making/mutations';
import { newId } from '@/lib/core/ids';
import { blindIndex } from '@/lib/crypto/blind-index';
import { keyRing } from '@/lib/crypto/keys';
import { openRecord, SealError, sealRecord } from '@/lib/crypto/seal';
import { openDatabase, type Database } from '@/lib/db/client';
import { sqliteFile } from '@/lib/db/location';
import { freshDatabase, type FreshDatabase } from '@/tests/support/database';

const COLUMNS = ['name', 'phone', 'phoneE164', 'email', 'company', 'description'] as const;

type Planted = { id: string; reference: string; values: string[] };

let fresh: FreshDatabase;
let database: Database;
const planted: Planted[] = [];

/** Keeps a lead whose six personal values occur nowhere else, half of them in Chinese. */
async function plantLead(number: number): Promise<void> {
  const id = newId();
  const reference = `L-${String(number).padStart(4, '0')}-${randomBytes(2).toString('hex').toUpperCase()}`;
  const value = (column: string) =>
    `${number % 2 === 0 ? '张伟的资料' : 'Jordan Ames'} ${column} ${randomUUID()}`;
  const entries = COLUMNS.map((column) => [column, value(column)] as const);
  const personal = Object.fromEntries(entries) as Record<(typeof COLUMNS)[number], string>;
  const { fields, keyId, wrappedKey } = sealRecord(keyRing(), { table: 'Lead', id }, personal);
  const index = (purpose: string, text: string) => blindIndex(keyRing(), purpose, text);
  const indexes = {
    submissionKey: index('submission', id),
    contentIndex: index('content', personal.description),
    phoneIndex: index('phone', personal.phoneE164),
    emailIndex: index('email', personal.email),
  };
  await database.lead.create({
    data: { ...fields, ...indexes, id, reference, locale: 'zh', keyId, wrappedKey },
  });
  planted.push({ id, reference, values: Object.values(personal) });
}

/**
 * A text as it might stand in a file: as bytes of three encodings, in hex, and in base64 at each of its
 * offsets.
 */
function spellingsOf(text: string): Buffer[] {
  const utf8 = Buffer.from(text, 'utf8');
  const utf16 = Buffer.from(text, 'utf16le');
  const bytes = [utf8, utf16, Buffer.from(utf16).swap16()];
  const base64 = [0, 1, 2].map((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), utf8]).toString('base64');
    // What depends on the bytes before and after the text is left out.
    return Buffer.from(shifted.slice(offset === 0 ? 0 : 4, -4));
  });
  const hex = [utf8.toString('hex'), utf8.toString('hex').toUpperCase()].map((digits) => Buffer.from(digits));
  return [...bytes, ...base64, ...hex];
}

const occursIn = (raw: Buffer, text: string) => spellingsOf(text).some((spelling) => raw.includes(spelling));

beforeAll(async () => {
  fresh = await freshDatabase('sqlite', 'migrated');
  database = openDatabase(fresh.url);
  for (let number = 0; number < 34; number += 1) await plantLead(number);
});

afterAll(async () => {
  await database.$disconnect();
  await fresh.remove();
});

describe('whoever steals the database file', () => {
  const raw = () => {
    const file = sqliteFile(fresh.url);
    return Buffer.concat(
      ['', '-wal', '-shm']
        .map((suffix) => `${file}${suffix}`)
        .filter(existsSync)
        .map((name) => readFileSync(name)),
    );
  };

  it('finds none of 204 personal values in it or in its write-ahead log', () => {
    const bytes = raw();
    const found = planted.flatMap((lead) => lead.values).filter((value) => occursIn(bytes, value));
    expect(planted.flatMap((lead) => lead.values)).toHaveLength(204);
    expect(found).toEqual([]);
  });

  it('finds none in a backup either, not even in its rows once somebody has opened it', async () => {
    const file = `${sqliteFile(fresh.url)}-backup`;
    await backUp(fresh.url, file, new Date());
    const rows: string[] = [];
    for await (const row of readBackup(keyRing(), file)) rows.push(JSON.stringify(row));
    const bytes = Buffer.concat([readFileSync(file), Buffer.from(rows.join('\n'))]);
    rmSync(file);
    expect(rows.length).toBeGreaterThan(34);
    expect(planted.flatMap(({ values }) => values).filter((value) => occursIn(bytes, value))).toEqual([]);
  });

  it('changes no byte of a sealed field, of 1,000 tried, without being refused', async () => {
    const leads = await database.lead.findMany({ where: { wrappedKey: { not: null } } });
    let refused = 0;
    for (let n = 0; n < 1000; n += 1) {
      const lead = leads[n % leads.length] ?? expect.fail('Nothing was planted.');
      const column = COLUMNS[n % COLUMNS.length] ?? 'name';
      const changed = new Uint8Array(lead[column]);
      const at = randomInt(changed.length);
      changed[at] = (changed[at] ?? 0) ^ randomInt(1, 256);
      const { keyId, wrappedKey } = lead;
      const opened = () =>
        openRecord(
          keyRing(),
          { table: 'Lead', id: lead.id },
          { keyId, wrappedKey, fields: { [column]: changed } },
        );
      try {
        opened();
      } catch (error) {
        refused += error instanceof SealError ? 1 : 0;
      }
    }
    expect(refused).toBe(1000);
  });

  it('would be found out by this search, which sees what isn’t sealed in every spelling', () => {
    expect(planted.filter((lead) => !raw().includes(lead.reference))).toEqual([]);
    const text = '张伟的资料 name 138';
    for (const spelling of spellingsOf(text)) {
      expect(occursIn(Buffer.concat([randomBytes(100), spelling, randomBytes(100)]), text)).toBe(true);
    }
    const encoded = Buffer.from(Buffer.from(`ab${text}cd`).toString('base64'));
    expect(occursIn(encoded, text)).toBe(true);
  });

  it('doesn’t find a destroyed key in the file’s free space', async () => {
    const { id } = planted[0] ?? expect.fail('Nothing was planted.');
    const { wrappedKey } = await database.lead.findUniqueOrThrow({
      where: { id },
      select: { wrappedKey: true },
    });
    const key = Buffer.from(wrappedKey ?? []);
    expect(raw().includes(key)).toBe(true);
    await database.lead.update({ where: { id }, data: { keyId: null, wrappedKey: null } });
    await database.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
    expect(raw().includes(key)).toBe(false);
  });
});
