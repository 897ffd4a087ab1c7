import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { parseKeyRing } from '@/lib/crypto/key-text';
import { pendingMigrations } from '@/lib/db/migrations/pending';
import { type CommandOutcome, startCommand } from '@/tests/support/run-command';

let folder = '';
const dataDir = () => path.join(folder, 'data');

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'platform-commands-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command as its npm script does, with nothing configured but what is given. */
function run([name = '', ...rest]: string[], env: Record<string, string> = {}): Promise<CommandOutcome> {
  return startCommand([`lib/commands/${name}.ts`, ...rest], { DATA_DIR: dataDir(), ...env }).ended;
}

describe('npm run db -- migrate', () => {
  it('makes keys and database for their owner alone, once, when three processes start at the same time', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => run(['db', 'migrate'])));
    expect(outcomes.map(({ code, err }) => [code, err])).toEqual(outcomes.map(() => [0, '']));
    const applied = outcomes.filter(({ out }) => out.startsWith('Applied: '));
    expect(applied).toHaveLength(1);
    expect(await pendingMigrations(`file:${dataDir()}/platform.db`)).toEqual([]);
    const modes = readdirSync(dataDir()).map((name) => [
      name,
      statSync(path.join(dataDir(), name)).mode & 0o077,
    ]);
    expect(Object.fromEntries(modes)).toMatchObject({ keys: 0, 'platform.db': 0 });
    expect(modes.filter(([, mode]) => mode !== 0)).toEqual([]);
    expect((await run(['db', 'migrate'])).out).toBe('The database is up to date.\n');
  });

  it('migrates a PostgreSQL and ends at once', async () => {
    const started = Date.now();
    const { code, out } = await run(['db', 'migrate'], { DATABASE_URL: inject('databases').postgresAdmin });
    expect([code, out.startsWith('Applied: ')]).toEqual([0, true]);
    expect(Date.now() - started).toBeLessThan(8_000);
    expect(existsSync(dataDir())).toBe(false);
  });

  it.each([
    [
      'a server that isn’t there',
      { DATABASE_URL: 'postgresql://u:hidden@127.0.0.1:9/d' },
      /can't be reached/,
    ],
    ['a folder that isn’t there', { DATABASE_URL: 'file:/nowhere/at/all.db' }, /ENOENT.*nowhere/],
    ['a wrong setting', { DATABASE_URL: 'mysql://hidden' }, /DATABASE_URL/],
    ['broken keys', { DATA_KEYS: 'seal:a=hidden' }, /"seal:a" isn't 32 bytes/],
  ])('says what is wrong with %s, shows no stack and no secret, and fails', async (_, env, message) => {
    const { code, out, err } = await run(['db', 'migrate'], env);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at |hidden/);
  });
});

describe('the commands', () => {
  it('print new keys as a line that can be set, and store nothing', async () => {
    const { code, out } = await run(['keys', 'new']);
    expect(code).toBe(0);
    expect(parseKeyRing(out.trim().replace(/^DATA_KEYS=/, '')).sealKeys.size).toBe(1);
    expect(existsSync(dataDir())).toBe(false);
  });

  it.each([
    'db',
    'db nonsense',
    'db migrate more',
    'db migration',
    'db migration ../x',
    'keys',
    'keys new more',
    'keys rotate more',
  ])('show how they are used, and fail: %s', async (command) => {
    const { code, out, err } = await run(command.split(' '));
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/npm run (db|keys) -- /);
    expect(existsSync(dataDir())).toBe(false);
  });
});
