import { beforeEach, expect, it } from 'vitest';
import { stepReport } from '@/lib/reports/mutations';
import { decideRestriction, proposeRestriction, submitAppeal } from '@/lib/restrictions/mutations';
import { eraseDueCases } from '@/lib/retention/cases/mutations';
import { countDue } from '@/lib/retention/queries';
import { describeOnBothDatabases } from '@/tests/support/database';
import { aReport, emptyTables, later, NOON, openReport } from '../reports/report-builder';
import { ANNA, newRestriction } from '../restrictions/restriction-builder';

const DAY = 24 * 60 * 60 * 1000;
const YEARS_3 = new Date('2029-03-03T04:00:00.000Z');

describeOnBothDatabases('cases past their retention', (open) => {
  beforeEach(() => emptyTables(open()));

  it('lose their persons three years after they were closed, with all that was written and sent about them', async () => {
    const { reference, id } = await aReport(open());
    const undecided = await aReport(open());
    const closed = { reference, step: 'reject' as const, outcome: '查无实据，不予支持。', now: later(DAY) };
    await stepReport(ANNA, closed);
    const appeal = { body: '请再看一次。', email: '', locale: 'zh' as const, formId: 'one', now: later(DAY) };
    await submitAppeal({ subjectKind: 'report', subjectId: id, ...appeal });
    expect(await countDue(new Date(YEARS_3.getTime() - 1))).toMatchObject({ cases: 0 });
    expect(await countDue(YEARS_3)).toMatchObject({ cases: 1 });
    expect(await eraseDueCases(YEARS_3)).toBe(1);
    expect(await openReport(open(), reference)).toBeNull();
    expect(await openReport(open(), undecided.reference)).not.toBeNull();
    const about = { where: { subjectId: id } };
    expect(await open().caseKey.count(about)).toBe(0);
    expect(await open().outboxMessage.count(about)).toBe(0);
    expect(await open().appeal.findFirst(about)).toMatchObject({ wrappedKey: null });
    expect(await eraseDueCases(YEARS_3)).toBe(0);
  });

  it('count from the end of a restriction, or from its lifting', async () => {
    const ended = await proposeRestriction(ANNA, newRestriction({ endsAt: later(2 * DAY) }));
    const typed = { subject: 'other@example.com' };
    const lifted = await proposeRestriction(ANNA, newRestriction({ typed, endsAt: later(6 * DAY) }));
    if (!ended.ok || !lifted.ok) throw new Error('not imposed');
    const lift = { reference: lifted.value.reference, verb: 'lift' as const, why: '没有必要了。', now: NOON };
    await decideRestriction(ANNA, lift);
    expect(await eraseDueCases(new Date('2029-03-02T04:00:00.000Z'))).toBe(1);
    expect(await eraseDueCases(new Date('2029-03-04T04:00:00.000Z'))).toBe(1);
    expect(await open().restriction.count({ where: { wrappedKey: { not: null } } })).toBe(0);
  });
});
