import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newKeyText } from './key-text';

let folder = '';

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'platform-keys-')), 'data');
});

afterEach(() => {
  rmSync(path.dirname(folder), { recursive: true, force: true });
});

/** The keys as a process would find them that starts with this environment. */
async function keysOfNewProcess(settings: { DATABASE_URL?: string; DATA_KEYS?: string } = {}) {
  vi.resetModules();
  for (const [name, value] of Object.entries({
    DATABASE_URL: '',
    DATA_KEYS: '',
    DATA_DIR: folder,
    ...settings,
  })) {
    vi.stubEnv(name, value);
  }
  return (await import('./keys')).keyRing();
}

describe('the key ring', () => {
  it('is made at the first start of the default database, for its owner alone, and found at the second', async () => {
    const first = await keysOfNewProcess();
    const file = path.join(folder, 'keys');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder)).toEqual(['keys']);
    const second = await keysOfNewProcess();
    expect(second.tokenKey.equals(first.tokenKey)).toBe(true);
    expect(readFileSync(file, 'utf8')).toMatch(/^seal:[^=]+=.{44},index=.{44},token=.{44}\n$/);
  });

  it('comes from DATA_KEYS where that is set, and then no file is made', async () => {
    const text = newKeyText();
    const ring = await keysOfNewProcess({ DATA_KEYS: text });
    expect(text).toContain(`seal:${ring.currentKeyId}=`);
    expect(existsSync(folder)).toBe(false);
  });

  it('is demanded, with the command that makes it, when DATABASE_URL names a database', async () => {
    const attempt = keysOfNewProcess({ DATABASE_URL: 'postgresql://somewhere/else' });
    await expect(attempt).rejects.toThrow(/npm run keys -- new/);
    await expect(attempt).rejects.toMatchObject({ name: 'KeysError' });
    expect(existsSync(folder)).toBe(false);
  });

  it('is never made anew beside a database whose keys are missing', async () => {
    await keysOfNewProcess();
    rmSync(path.join(folder, 'keys'));
    writeFileSync(path.join(folder, 'platform.db'), '');
    await expect(keysOfNewProcess()).rejects.toThrow(/is missing but its database is there/);
    expect(readdirSync(folder)).toEqual(['platform.db']);
  });

  it('is refused from a file that others can read', async () => {
    await keysOfNewProcess();
    chmodSync(path.join(folder, 'keys'), 0o640);
    await expect(keysOfNewProcess()).rejects.toThrow(/chmod 600/);
  });
});
