import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, vi } from 'vitest';

const hash = new Uint8Array(32).fill(7);

it('heads are noted once, for their owner alone, and read back', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'platform-heads-'));
  vi.stubEnv('DATA_DIR', path.join(folder, 'data'));
  vi.resetModules();
  const { headText, noteHead, parseHead, readNotedHeads } = await import('./heads');
  expect(readNotedHeads()).toEqual([]);
  const now = new Date('2026-03-01T04:00:00.000Z');
  noteHead({ id: 3, hash }, now);
  noteHead({ id: 3, hash }, now);
  noteHead({ id: 4, hash }, now);
  const text = '07'.repeat(32);
  expect(readNotedHeads()).toEqual([
    { id: 3, hash: text },
    { id: 4, hash: text },
  ]);
  const file = path.join(folder, 'data/audit-heads');
  expect(readFileSync(file, 'utf8').split('\n')[0]).toBe(`3 ${text} 2026-03-01T04:00:00.000Z`);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(parseHead(headText({ id: 3, hash }))).toEqual({ id: 3, hash: text });
  expect(parseHead('3')).toBeNull();
  rmSync(folder, { recursive: true });
});
