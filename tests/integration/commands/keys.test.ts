// Turning the keys over with real commands, on the database that a first start makes and on one of the operator's own.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newKeyText, parseKeyRing } from '@/lib/crypto/key-text';
import { openDatabase } from '@/lib/db/client';
import { freshDatabase } from '@/tests/support/database';
import { startCommand } from '@/tests/support/run-command';
import { countOpenable, onlyCurrent, plantSealedLeads } from '@/tests/support/sealed-leads';

const KEYS = 'lib/commands/keys.ts';

let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'platform-keys-')), 'data');
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

async function run(args: string[], env: Record<string, string> = {}) {
  const { code, out, err } = await startCommand(args, { DATA_DIR: folder, ...env }).ended;
  expect(code, err).toBe(0);
  return { out, err };
}

const ringInFile = () => parseKeyRing(readFileSync(path.join(folder, 'keys'), 'utf8'));

describe('npm run keys -- rotate, with the keys in DATA_DIR', () => {
  it('makes a key for from now on, for its owner alone, and leaves the older one needed by no record', async () => {
    await run(['lib/commands/db.ts', 'migrate']);
    const before = ringInFile();
    const database = openDatabase(`file:${folder}/platform.db`);
    await plantSealedLeads(database, before, 250);
    expect((await run([KEYS, 'rotate'])).out).toMatch(/250 records\..*\nRestart the server/);
    const ring = ringInFile();
    expect(ring.currentKeyId).not.toBe(before.currentKeyId);
    expect([...ring.sealKeys.keys()]).toContain(before.currentKeyId);
    expect(ring.indexKey.equals(before.indexKey)).toBe(true);
    expect(await countOpenable(database, onlyCurrent(ring))).toBe(250);
    expect(statSync(path.join(folder, 'keys')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.startsWith('keys'))).toEqual(['keys']);
    await database.$disconnect();
  });

  it('cut off at any moment loses nothing, and is finished by doing it again', async () => {
    await run(['lib/commands/db.ts', 'migrate']);
    const database = openDatabase(`file:${folder}/platform.db`);
    await plantSealedLeads(database, ringInFile(), 3000);
    const rotating = startCommand([KEYS, 'rotate'], { DATA_DIR: folder });
    while ((await database.lead.groupBy({ by: ['keyId'] })).length < 2) await wait(5);
    rotating.kill();
    await rotating.ended;
    expect(await countOpenable(database, ringInFile())).toBe(3000);
    await run([KEYS, 'rewrap']);
    expect(await countOpenable(database, onlyCurrent(ringInFile()))).toBe(3000);
    await database.$disconnect();
  });

  it('twice at the same time makes two keys, and no record loses its own', async () => {
    await run(['lib/commands/db.ts', 'migrate']);
    const database = openDatabase(`file:${folder}/platform.db`);
    await plantSealedLeads(database, ringInFile(), 50);
    await Promise.all([run([KEYS, 'rotate']), run([KEYS, 'rotate'])]);
    const ring = ringInFile();
    expect(ring.sealKeys.size).toBe(3);
    expect(await countOpenable(database, onlyCurrent(ring))).toBe(50);
    await database.$disconnect();
  });
});

describe('npm run keys -- rotate, with DATA_KEYS', () => {
  it('prints the ring to be set and touches no record; rewrap then does, on PostgreSQL too', async () => {
    const fresh = await freshDatabase('postgresql', 'migrated');
    const database = openDatabase(fresh.url);
    const DATA_KEYS = newKeyText();
    await plantSealedLeads(database, parseKeyRing(DATA_KEYS), 250);
    const { out, err } = await run([KEYS, 'rotate'], { DATABASE_URL: fresh.url, DATA_KEYS });
    const next = out.trim().replace(/^DATA_KEYS=/, '');
    expect(next.endsWith(DATA_KEYS)).toBe(true);
    expect(err).toContain('npm run keys -- rewrap');
    expect(await countOpenable(database, parseKeyRing(DATA_KEYS))).toBe(250);
    await run([KEYS, 'rewrap'], { DATABASE_URL: fresh.url, DATA_KEYS: next });
    expect(await countOpenable(database, onlyCurrent(parseKeyRing(next)))).toBe(250);
    await database.$disconnect();
    await fresh.remove();
  });

  it('is refused with a ring that lacks a key in use, and changes nothing', async () => {
    const fresh = await freshDatabase('postgresql', 'migrated');
    const database = openDatabase(fresh.url);
    const ring = parseKeyRing(newKeyText());
    await plantSealedLeads(database, ring, 1);
    for (const verb of ['rotate', 'rewrap']) {
      const env = { DATABASE_URL: fresh.url, DATA_KEYS: newKeyText() };
      const { code, out, err } = await startCommand([KEYS, verb], env).ended;
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain(`"seal:${ring.currentKeyId}"`);
    }
    expect(await countOpenable(database, ring)).toBe(1);
    await database.$disconnect();
    await fresh.remove();
  });
});
