// Verifying a receipt and making evidence with real commands, by hand too as docs/receipt.md says.
import { strFromU8, unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import en from '@/content/messages/en/receipt.json';
import zh from '@/content/messages/zh/receipt.json';
import { newKeyText, parseKeyRing } from '@/lib/crypto/key-text';
import { publicText } from '@/lib/crypto/ed25519';
import { publicKeys } from '@/lib/crypto/signing';
import { leadRow } from '@/lib/leads/rows';
import { newId } from '@/lib/core/ids';
import { openDatabase } from '@/lib/db/client';
import { canonicalJson } from '@/lib/core/canonical-json';
import { writeKeySet } from '@/lib/receipts/key-set';
import { signedReceipt } from '@/lib/receipts/schema';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { startCommand } from '@/tests/support/run-command';
import { newLead } from '../leads/lead-builder';
import { publishedAct } from '../leads/published-act';

const DATA_KEYS = newKeyText();
const REFERENCE = 'L-7K3M-Q9XD';

let folder: string;
let fresh: FreshDatabase;
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'platform-receipts-'));
  fresh = await freshDatabase('sqlite', 'migrated');
  const ring = parseKeyRing(DATA_KEYS);
  const lead = newLead({ acts: [publishedAct('zh')] });
  const row = leadRow(ring, lead, { id: newId(), reference: REFERENCE, technology: null });
  const database = openDatabase(fresh.url);
  await database.lead.create({ data: row });
  await database.$disconnect();
  const signed = signedReceipt.parse(JSON.parse(row.receipt));
  const publicKey = [...publicKeys(ring).values()].map(publicText).join();
  writeFileSync(at('receipt.json'), canonicalJson({ ...signed, publicKey }));
  writeFileSync(at('keys.json'), writeKeySet(publicKeys(ring)));
});

afterAll(async () => {
  await fresh.remove();
  rmSync(folder, { recursive: true, force: true });
});

function legal(words: string[], env: Record<string, string> = {}) {
  return startCommand(['lib/commands/legal/main.ts', ...words], { DATA_DIR: at('data'), ...env }).ended;
}

describe('npm run legal -- verify', () => {
  it('says in both languages that a receipt is valid, by the published keys or by one’s own', async () => {
    for (const [words, env] of [
      [['--keys', at('keys.json')], {}],
      [[], { DATA_KEYS }],
    ] as const) {
      const { code, out, err } = await legal(['verify', at('receipt.json'), ...words], env);
      expect([code, err]).toEqual([0, '']);
      for (const { valid } of [zh, en]) expect(out).toContain(valid.heading);
      expect(out).toContain(REFERENCE);
    }
  });

  it('says why a receipt that was changed is not', async () => {
    const changed = readFileSync(at('receipt.json'), 'utf8').replace(REFERENCE, 'L-7K3M-Q9XE');
    writeFileSync(at('changed.json'), changed);
    const { code, out, err } = await legal(['verify', at('changed.json'), '--keys', at('keys.json')]);
    expect([code, out]).toEqual([1, '']);
    for (const { faults } of [zh, en]) expect(err).toContain(faults.receipt_signature);
  });

  it('without any keys says where to get them, and makes none', async () => {
    const { code, err } = await legal(['verify', at('receipt.json')]);
    expect(code).toBe(1);
    expect(err).toContain('/.well-known/receipt-keys.json');
    expect(() => statSync(at('data'))).toThrow();
  });

  it.each([[[]], [['a', 'b']], [['nowhere.json', '--keys']], [['nowhere.json', '--keys', 'nowhere.json']]])(
    'fails in one sentence when it can’t begin: %j',
    async (words) => {
      const { code, out, err } = await legal(['verify', ...words]);
      expect([code, out]).toEqual([1, '']);
      expect(err.trim().split('\n').length).toBeLessThanOrEqual(2);
    },
  );
});

describe('docs/receipt.md', () => {
  it('says how to check a receipt without our programs, and that finds a change', () => {
    const [, script = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/receipt.md', 'utf8')) ?? [];
    writeFileSync(at('check.mjs'), script);
    const changed = readFileSync(at('receipt.json'), 'utf8').replace(REFERENCE, 'L-7K3M-Q9XE');
    writeFileSync(at('other.json'), changed);
    const check = (receipt: string) =>
      execFileSync(process.execPath, ['check.mjs', receipt, 'keys.json'], { cwd: folder, encoding: 'utf8' });
    expect(check('receipt.json')).toBe('true\n');
    expect(check('other.json')).toBe('false\n');
  });
});

describe('npm run legal -- evidence', () => {
  const env = () => ({ DATABASE_URL: fresh.url, DATA_KEYS });

  it('writes a pack that only its owner can read, never over another', async () => {
    const words = ['evidence', REFERENCE, '--without-personal-data', '--out', at('pack.zip')];
    const { code, out } = await legal(words, env());
    expect([code, out]).toEqual([0, `Written: ${at('pack.zip')}, without personal data\n`]);
    expect(statSync(at('pack.zip')).mode & 0o777).toBe(0o600);
    const files = unzipSync(readFileSync(at('pack.zip')));
    expect(strFromU8(files['record.json'] ?? new Uint8Array())).toContain(REFERENCE);
    expect((await legal(words, env())).code).toBe(1);
  });

  it('of a lead that nobody knows, or without one, fails and writes nothing', async () => {
    for (const words of [['L-0000-0000', '--out', at('none.zip')], []]) {
      expect((await legal(['evidence', ...words], env())).code).toBe(1);
    }
    expect(() => statSync(at('none.zip'))).toThrow();
  });
});
