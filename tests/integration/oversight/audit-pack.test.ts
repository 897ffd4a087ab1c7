import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { submitLead } from '@/lib/leads/mutations';
import { SECTIONS } from '@/lib/oversight/pack/queries';
import { writePack } from '@/lib/oversight/pack/write-pack';
import { describeOnBothDatabases } from '@/tests/support/database';
import { ACT, newLead, NOON, TYPED } from '../leads/lead-builder';

const GUARDIAN = { ...ACT, act: 'contact-form.guardian' as const };
const WINDOW = { from: new Date('2026-03-01T00:00:00Z'), to: new Date('2026-03-02T00:00:00Z') };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'platform-pack-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describeOnBothDatabases('an operator’s evidence', (open, kind) => {
  const file = () => path.join(folder, `${kind}.tar.gz`);
  const read = (name: string) => execFileSync('tar', ['-xzOf', file(), name]);
  const lines = (name: string) =>
    read(name)
      .toString()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('is one archive with every section, listed with its lines and hash in an index of both languages', async () => {
    await submitLead(newLead({ acts: [ACT, GUARDIAN] }));
    const count = await writePack(file(), WINDOW, NOON);
    expect(statSync(file()).mode & 0o077).toBe(0);
    const index = read('index.md').toString();
    let total = 0;
    for (const { file: name, zh, en } of SECTIONS) {
      const sha256 = createHash('sha256').update(read(name)).digest('hex');
      total += lines(name).length;
      expect(index).toContain(`| ${name} | ${zh} | ${en} | ${lines(name).length} | ${sha256} |`);
    }
    expect(count).toBe(total);
  });

  it('holds what was accepted in the time and nothing from outside it, and counts minors apart, nobody included', async () => {
    expect(lines('acceptances.jsonl')).toHaveLength(await open().acceptance.count());
    expect(lines('minors.jsonl')).toEqual([
      { age: 'under 14', records: 0 },
      { age: '14 to 17', records: 1 },
    ]);
    expect(lines('audit-log.jsonl')).toMatchObject([{ whole: true }]);
    const earlier = path.join(folder, `${kind}-earlier.tar.gz`);
    await writePack(earlier, { from: new Date(0), to: WINDOW.from }, NOON);
    expect(execFileSync('tar', ['-xzOf', earlier, 'acceptances.jsonl']).toString()).toBe('');
  });

  it('names nobody and gives no secret away', () => {
    const all = execFileSync('gzip', ['-dc', file()]).toString();
    for (const value of [TYPED.name, TYPED.phone, TYPED.email, TYPED.company])
      expect(all).not.toContain(value);
    const keys = lines('configuration.jsonl').filter(({ name }) => name === 'DATA_KEYS');
    expect(['set', null]).toContain(keys[0]?.value);
  });

  it('is never written over another file', async () => {
    const before = readFileSync(file());
    await expect(writePack(file(), WINDOW, NOON)).rejects.toThrow(/EEXIST/);
    expect(readFileSync(file())).toEqual(before);
  });
});
