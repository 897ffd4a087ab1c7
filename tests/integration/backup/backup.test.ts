import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkAudit } from '@/lib/audit/queries';
import { backUp, noteNewErasures } from '@/lib/backup/making/mutations';
import { copyDatabase, restore } from '@/lib/backup/restoring/mutations';
import { BackupError } from '@/lib/backup/sealed-stream';
import { closeDatabase, openDatabase, switchDatabase, type Database } from '@/lib/db/client';
import type { DatabaseKind } from '@/lib/db/datamodel';
import { eraseLead, submitLead } from '@/lib/leads/mutations';
import { freshDatabase, type FreshDatabase } from '@/tests/support/database';
import { newLead, NOON, openLead, shownForm, TYPED } from '../leads/lead-builder';
import { backupFolder } from './world';

const COUNT = 12;

let folder: ReturnType<typeof backupFolder>;
const made: FreshDatabase[] = [];

beforeAll(() => {
  folder = backupFolder();
  vi.stubEnv('DATA_DIR', folder.file('data'));
});

afterAll(async () => {
  await closeDatabase();
  for (const fresh of made) await fresh.remove();
  folder.remove();
});

async function fresh(kind: DatabaseKind, state: 'migrated' | 'empty' = 'migrated'): Promise<string> {
  const database = await freshDatabase(kind, state);
  made.push(database);
  return database.url;
}

/** A database with leads, which is the process's own then; gives their references. */
async function filled(kind: DatabaseKind): Promise<{ url: string; references: string[] }> {
  const url = await fresh(kind);
  await closeDatabase();
  const database = switchDatabase(url);
  const references: string[] = [];
  for (let n = 0; n < COUNT; n += 1) {
    await database.rateWindow.deleteMany();
    const typed = { email: `sender-${n}@example.com` };
    references.push(await submitLead(newLead({ typed, form: shownForm() })));
  }
  return { url, references };
}

async function within<Value>(url: string, work: (database: Database) => Promise<Value>): Promise<Value> {
  const database = openDatabase(url);
  try {
    return await work(database);
  } finally {
    await database.$disconnect();
  }
}

const KINDS: [DatabaseKind, DatabaseKind][] = [
  ['sqlite', 'sqlite'],
  ['postgresql', 'postgresql'],
  ['sqlite', 'postgresql'],
  ['postgresql', 'sqlite'],
];

describe.each(KINDS)('a backup of %s', (from, to) => {
  it(`restored into ${to} is what it was, without whoever was erased since`, async () => {
    const { url, references } = await filled(from);
    const file = folder.file(`${from}-${to}`);
    await backUp(url, file, NOON);
    expect(statSync(file).mode & 0o077).toBe(0);
    const [first = '', second = ''] = references;
    await eraseLead(first, 'system', NOON);
    await within(url, noteNewErasures);
    await closeDatabase();

    const target = await fresh(to);
    switchDatabase(target);
    const order = { file, force: true, now: NOON };
    const done = await restore(target, order);
    expect(done.erased).toEqual({ Lead: 1 });
    await within(target, async (database) => {
      expect(await database.lead.count()).toBe(COUNT);
      expect(await database.lead.findUnique({ where: { reference: first } })).toMatchObject({
        wrappedKey: null,
        phoneIndex: null,
      });
      expect(await openLead(database, second)).toMatchObject({ name: TYPED.name });
      expect(await checkAudit([], database)).toMatchObject({ ok: true });
      const last = await database.auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } });
      expect(last).toMatchObject({ action: 'backup.restored', detail: { erasedAgain: { Lead: 1 } } });
      await expect(database.auditEntry.deleteMany(), 'the guards are back').rejects.toThrow();
    });
  }, 120_000);
});

describe('restoring', () => {
  it('replaces nothing unless it is told to, and then keeps erased who is erased there', async () => {
    const { url, references } = await filled('sqlite');
    const file = folder.file('replace');
    await backUp(url, file, NOON);
    await eraseLead(references[3] ?? '', 'system', NOON);
    await closeDatabase();
    await expect(restore(url, { file, force: false, now: NOON })).rejects.toThrow(/--force/);
    const none = folder.file('no-such-file');
    const done = await restore(url, { file, force: true, erasures: none, now: NOON });
    expect(done).toMatchObject({ erased: { Lead: 1 }, knewTheOld: true });
    expect(existsSync(`${url.slice('file:'.length)}-replaced`)).toBe(false);
  }, 60_000);

  it('puts one back over a database that nobody can read any more', async () => {
    const { url } = await filled('sqlite');
    const file = folder.file('damaged');
    await backUp(url, file, NOON);
    await closeDatabase();
    writeFileSync(url.slice('file:'.length), 'not a database any more');
    const done = await restore(url, { file, force: true, now: NOON });
    expect(done.knewTheOld).toBe(false);
    expect(await within(url, (database) => database.lead.count())).toBe(COUNT);
  }, 60_000);

  it('touches nothing where one of 60 changed bytes, or an end that was cut off, is in the file', async () => {
    const { url } = await filled('sqlite');
    const file = folder.file('tampered');
    await backUp(url, file, NOON);
    await closeDatabase();
    const whole = readFileSync(file);
    const target = `file:${folder.file('nothing.db')}`;
    const refused = async (bytes: Uint8Array, what: string) => {
      const changed = folder.file('changed');
      writeFileSync(changed, bytes);
      await expect(restore(target, { file: changed, force: true, now: NOON }), what).rejects.toThrow(
        BackupError,
      );
    };
    for (let n = 0; n < 60; n += 1) {
      const at = randomInt(whole.length);
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << randomInt(8));
      await refused(bytes, `byte ${at}`);
    }
    for (const length of [0, 10, whole.length - 1, whole.length - 16, whole.length - 700])
      await refused(whole.subarray(0, length), `the first ${length} bytes`);
    expect(existsSync(folder.file('nothing.db'))).toBe(false);
  }, 60_000);

  it('never writes over a file', async () => {
    const { url } = await filled('sqlite');
    const file = folder.file('kept');
    writeFileSync(file, 'something');
    await expect(backUp(url, file, NOON)).rejects.toThrow(/EEXIST/);
    expect(readFileSync(file, 'utf8')).toBe('something');
  });
});

describe.each(KINDS)('copying %s', (from, to) => {
  it(`into ${to} compares every row, and takes an empty database only`, async () => {
    const { url } = await filled(from);
    const target = await fresh(to, 'empty');
    const tally = await copyDatabase(url, target);
    expect(tally).toMatchObject({ Lead: COUNT, AuditEntry: COUNT });
    expect(await within(target, (database) => checkAudit([], database))).toMatchObject({ ok: true });
    await expect(copyDatabase(url, target)).rejects.toThrow(/isn’t empty/);
  }, 120_000);
});
