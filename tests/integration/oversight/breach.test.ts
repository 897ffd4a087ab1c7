import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eraseLead, submitLead } from '@/lib/leads/mutations';
import { drawUpBreach } from '@/lib/oversight/breach/draw-up';
import { describeOnBothDatabases } from '@/tests/support/database';
import { later, newLead, NOON, shownForm, TYPED } from '../leads/lead-builder';

const HOUR = 60 * 60 * 1000;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'platform-breach-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describeOnBothDatabases('a breach', (open, kind) => {
  it('lists everybody of its time who is still there, drafts both notices, and is noted without naming anybody', async () => {
    const references: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      const now = later(n * HOUR);
      const typed = { email: `sender-${n}@example.com` };
      references.push(await submitLead(newLead({ typed, now, form: shownForm({ at: now.getTime() }) })));
    }
    await eraseLead(references[2] ?? '', 'system', NOON);
    const place = path.join(folder, kind);
    const breach = { table: 'Lead', from: later(HOUR), to: later(4 * HOUR), now: NOON } as const;
    expect(await drawUpBreach(place, breach)).toBe(2);
    const people = readFileSync(path.join(place, 'people.jsonl'), 'utf8').trimEnd().split('\n');
    expect(people.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { reference: references[1], name: TYPED.name, phone: TYPED.phone, email: 'sender-1@example.com' },
      { reference: references[3], locale: 'zh' },
    ]);
    expect(statSync(place).mode & 0o077).toBe(0);
    expect(readFileSync(path.join(place, 'notice.zh.txt'), 'utf8')).toContain('第五十七条');
    expect(readFileSync(path.join(place, 'notice.en.txt'), 'utf8')).toContain('art. 57');
    const entry = await open().auditEntry.findFirstOrThrow({ where: { action: 'breach.listed' } });
    expect(entry.detail).toEqual({ table: 'Lead', count: 2 });
    await expect(drawUpBreach(place, breach)).rejects.toThrow(/EEXIST/);
  });
});
