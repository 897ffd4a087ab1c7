import { beforeEach, expect, it } from 'vitest';
import { shanghaiDate } from '@/lib/core/dates';
import { addVisits, makeFigures, makeFiguresOf } from '@/lib/dashboard/mutations';
import { readFigures } from '@/lib/dashboard/queries';
import { appendAudit } from '@/lib/audit/mutations';
import type { Database } from '@/lib/db/client';
import { submitLead, eraseLead } from '@/lib/leads/mutations';
import { Forbidden } from '@/lib/staff/rights';
import { emptyTables, later, newLead, NOON } from '@/tests/integration/leads/lead-builder';
import { describeOnBothDatabases } from '@/tests/support/database';

const DAY_MS = 86_400_000;
const VIEWER = { id: 'someone', role: 'viewer' } as const;
const PERIOD = { from: '2026-01-01', to: '2026-12-31' };

async function catchUp(): Promise<void> {
  while ((await makeFigures(NOON)) > 0);
}

async function sumOf(kind: string, key: string): Promise<number> {
  const { sums, leads } = await readFigures(VIEWER, PERIOD);
  const rows = kind === 'technology' ? leads : sums.filter((sum) => sum.kind === kind);
  return rows.filter((row) => row.key === key).reduce((sum, { count }) => sum + count, 0);
}

/** Changes a lead as the desk does: with an entry in the audit log. */
async function change(database: Database, reference: string, data: object): Promise<void> {
  await database.$transaction(async (transaction) => {
    const { id } = await transaction.lead.update({ where: { reference }, data, select: { id: true } });
    const entry = { at: NOON, actor: 'someone', action: 'lead.moved', subjectKind: 'lead', subjectId: id };
    await appendAudit(transaction, entry);
  });
}

describeOnBothDatabases('the figures', (open) => {
  beforeEach(async () => {
    await emptyTables(open());
    await open().leadFigure.deleteMany();
    await open().figureMark.deleteMany();
    await open().visitCount.deleteMany();
  });

  it('count each lead once, on its day in Shanghai and by its technology', async () => {
    await submitLead(newLead());
    await submitLead(newLead({ typed: { technology: 'face-detection' }, now: later(DAY_MS) }));
    await submitLead(newLead({ typed: { technology: 'face-detection', name: '李雷' }, now: later(DAY_MS) }));
    await catchUp();
    const { leads } = await readFigures(VIEWER, PERIOD);
    expect(leads.sort((one, other) => one.day.localeCompare(other.day))).toEqual([
      { day: shanghaiDate(NOON), key: 'voice-activity-detection', count: 1 },
      { day: shanghaiDate(later(DAY_MS)), key: 'face-detection', count: 2 },
    ]);
    await catchUp();
    expect(await sumOf('sent', 'face-detection')).toBe(2);
  });

  it('follow a lead through its states, out of quarantine, and to its first response', async () => {
    const held = await submitLead(newLead({ suspicions: ['too_fast'] }));
    const plain = await submitLead(newLead({ typed: { name: '李雷' } }));
    await catchUp();
    expect([await sumOf('held', '*'), await sumOf('rescued', '*'), await sumOf('state', 'new')]).toEqual([
      1, 0, 1,
    ]);
    await change(open(), held, { quarantine: null, rescuedAt: NOON });
    // Monday 2 March, 10:00 in Shanghai; it came in on Sunday.
    const firstContactAt = new Date('2026-03-02T02:00:00Z');
    await change(open(), plain, { state: 'contacted', firstContactAt, isMinor: true });
    await catchUp();
    expect([await sumOf('held', '*'), await sumOf('rescued', '*')]).toEqual([1, 1]);
    expect([await sumOf('state', 'new'), await sumOf('state', 'contacted')]).toEqual([1, 1]);
    expect([await sumOf('response', '60'), await sumOf('minor', '*')]).toEqual([1, 1]);
    await change(open(), plain, { state: 'spam' });
    await catchUp();
    expect([await sumOf('state', 'spam'), await sumOf('technology', 'voice-activity-detection')]).toEqual([
      1, 1,
    ]);
  });

  it('say where leads came from, and count a merged one among what was sent alone', async () => {
    const source = { page: null, referrer: 'news.example.com', utm: {} };
    const { shownForm } = await import('@/tests/integration/leads/lead-builder');
    const first = await submitLead(newLead({ form: shownForm({ source }) }));
    const campaign = { page: null, referrer: null, utm: { source: 'wechat' } };
    const second = await submitLead(
      newLead({ typed: { name: '李雷' }, form: shownForm({ source: campaign }) }),
    );
    await catchUp();
    expect([await sumOf('source', 'site:news.example.com'), await sumOf('source', 'utm:wechat')]).toEqual([
      1, 1,
    ]);
    const { id } = await open().lead.findUniqueOrThrow({ where: { reference: first } });
    await change(open(), second, { mergedIntoId: id });
    await catchUp();
    expect([await sumOf('source', 'utm:wechat'), await sumOf('sent', 'voice-activity-detection')]).toEqual([
      0, 2,
    ]);
  });

  it('lose whoever is erased', async () => {
    const reference = await submitLead(newLead());
    await catchUp();
    expect(await sumOf('technology', 'voice-activity-detection')).toBe(1);
    await eraseLead(reference, 'system', NOON);
    await catchUp();
    expect(await sumOf('technology', 'voice-activity-detection')).toBe(0);
  });

  it('are the same however the work is cut, and whichever of two servers does it', async () => {
    for (let count = 0; count < 30; count += 1)
      await submitLead(
        newLead({ typed: { name: `张${'伟强明'.charAt(count % 3)}${count}` }, now: later(count * DAY_MS) }),
      );
    await Promise.allSettled([makeFigures(NOON), makeFigures(NOON), makeFigures(NOON)]);
    await catchUp();
    expect(await sumOf('technology', 'voice-activity-detection')).toBe(30);
    await makeFiguresOf(shanghaiDate(NOON));
    expect(await sumOf('technology', 'voice-activity-detection')).toBe(30);
  });

  it('add up visits that several servers counted', async () => {
    const visit = { day: '2026-03-01', technology: 'face-detection', step: 'view', count: 3 } as const;
    await Promise.all([addVisits([visit]), addVisits([visit, { ...visit, step: 'form', count: 1 }])]);
    const { visits } = await readFigures(VIEWER, PERIOD);
    expect(visits.sort((one, other) => one.step.localeCompare(other.step))).toEqual([
      { technology: 'face-detection', step: 'form', count: 1 },
      { technology: 'face-detection', step: 'view', count: 6 },
    ]);
  });

  it('are for whoever has the right to them', async () => {
    const nobody = { id: 'someone', role: 'nobody' as 'viewer' };
    await expect(readFigures(nobody, PERIOD)).rejects.toBeInstanceOf(Forbidden);
  });
});
