import { beforeEach, expect, it } from 'vitest';
import { appendAudit } from '@/lib/audit/mutations';
import { AUDIT_PAGE, listAuditPage, verifyLog } from '@/lib/oversight/queries';
import { readAuditView } from '@/lib/oversight/schema';
import { Forbidden, may, STAFF_ROLES } from '@/lib/staff/rights';
import { emptyAudit, withoutGuards } from '@/tests/support/audit';
import { describeOnBothDatabases } from '@/tests/support/database';

const LEGAL = { id: 'legal-1', role: 'legal' } as const;
const COUNT = AUDIT_PAGE * 2 + 10;

describeOnBothDatabases('the audit page', (open) => {
  beforeEach(async () => {
    await emptyAudit(open());
    const entries = Array.from({ length: COUNT }, (_, n) => ({
      at: new Date(Date.UTC(2026, 2, 1 + (n % 4), 15, 59, n % 60)),
      actor: n % 2 === 0 ? 'visitor' : 'sales-1',
      action: n % 3 === 0 ? 'lead.submitted' : 'report.submitted',
      subjectKind: 'lead',
      subjectId: `subject-${n}`,
    }));
    await open().$transaction((transaction) => appendAudit(transaction, ...entries));
  });

  const pageOf = (query: Record<string, string>) => listAuditPage(LEGAL, readAuditView(query));

  it('shows every row once, the newest first, page by page', async () => {
    const ids: number[] = [];
    for (let before: number | null | undefined; before !== null;) {
      const page = await pageOf(before === undefined ? {} : { before: String(before) });
      ids.push(...page.lines.map(({ id }) => id));
      before = page.before;
    }
    expect(ids).toEqual(Array.from({ length: COUNT }, (_, n) => COUNT - n));
  });

  it('filters by actor, action, kind of action, record and day in Shanghai', async () => {
    const all = async (query: Record<string, string>) => (await pageOf(query)).lines;
    expect(new Set((await all({ actor: 'sales-1' })).map(({ actor }) => actor))).toEqual(
      new Set(['sales-1']),
    );
    expect(new Set((await all({ action: 'lead' })).map(({ action }) => action))).toEqual(
      new Set(['lead.submitted']),
    );
    expect(await all({ action: 'report.submitted' })).toHaveLength(AUDIT_PAGE);
    expect(await all({ subject: 'subject-7' })).toMatchObject([{ id: 8 }]);
    // 15:59 UTC is still the same day in Shanghai, 23:59.
    const days = (await all({ from: '2026-03-02', to: '2026-03-02' })).map(({ at }) => at.getUTCDate());
    expect(new Set(days)).toEqual(new Set([2]));
  });

  it('leaves out of an address whatever can’t be read, and shows the log all the same', async () => {
    expect(await pageOf({ from: 'yesterday', before: '-1', action: '%', actor: "' OR 1=1" })).toEqual(
      await pageOf({}),
    );
  });

  it('verifies the chain, shows its end, and tells of a change', async () => {
    const { head } = await pageOf({});
    expect(head).toMatchObject({ id: COUNT, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(await verifyLog(LEGAL)).toMatchObject({ ok: true, rows: COUNT });
    await withoutGuards(open(), [`UPDATE "AuditEntry" SET "actor" = 'nobody' WHERE "id" = 9`]);
    expect(await verifyLog(LEGAL)).toEqual({ ok: false, id: 9, fault: 'changed' });
  });

  it('is for roles with the right to it', async () => {
    for (const role of STAFF_ROLES.filter((one) => !may(one, 'audit:read'))) {
      await expect(listAuditPage({ id: 'x', role }, readAuditView({}))).rejects.toThrow(Forbidden);
      await expect(verifyLog({ id: 'x', role })).rejects.toThrow(Forbidden);
    }
  });
});
