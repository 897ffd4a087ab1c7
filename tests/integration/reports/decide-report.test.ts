import { beforeEach, expect, it } from 'vitest';
import type { Mail } from '@/lib/mail/mail';
import type { Message } from '@/lib/outbox/message';
import { REPORT_MESSAGES } from '@/lib/reports/mails';
import { stepReport, writeToReporter } from '@/lib/reports/mutations';
import { openForDesk, takeEvidence } from '@/lib/reports/opening';
import { findReport, listReports } from '@/lib/reports/queries';
import { RESTRICTION_MESSAGES } from '@/lib/restrictions/mails';
import { proposeRestriction, submitAppeal } from '@/lib/restrictions/mutations';
import { noticeOf } from '@/lib/restrictions/notice';
import { findMetRestriction } from '@/lib/restrictions/queries';
import { decideReportAppeal } from '@/lib/restrictions/report-appeals/mutations';
import { Forbidden } from '@/lib/staff/rights';
import { describeOnBothDatabases } from '@/tests/support/database';
import { ANNA, BO, newRestriction } from '../restrictions/restriction-builder';
import { aReport, emptyTables, later, NOON, REPORTER } from './report-builder';

const DAY = 24 * 60 * 60 * 1000;
const OUTCOME = '经核实，举报的情况属实，已经采取措施。';

describeOnBothDatabases('a report at the desk', (open) => {
  beforeEach(() => emptyTables(open()));

  it('stands in line by its due date, those about minors first', async () => {
    const old = await aReport(open());
    const later1 = await aReport(open(), { now: later(3 * DAY) });
    const minors = await aReport(open(), { now: later(5 * DAY), typed: { ground: 'minors' } });
    const { rows } = await listReports(ANNA, 'open', 1);
    expect(rows.map(({ reference }) => reference)).toEqual(
      [minors, old, later1].map(({ reference }) => reference),
    );
  });

  it('is examined, upheld once, and its sender gets outcome and reasons', async () => {
    const { reference, id } = await aReport(open());
    const step = { reference, outcome: '', now: later(1000) };
    expect(await stepReport(ANNA, { ...step, step: 'examine' })).toMatchObject({ ok: true });
    const uphold = { ...step, step: 'uphold' as const, outcome: OUTCOME };
    const both = await Promise.all([stepReport(ANNA, uphold), stepReport(BO, { ...uphold, step: 'reject' })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const kinds = (await open().outboxMessage.findMany({ where: { subjectId: id } })).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['report.examining', 'report.decided']));
    const message = { subjectId: id, payload: { reference } } as unknown as Message;
    const mail = await REPORT_MESSAGES['report.decided'].mails.sender?.(message);
    expect(mail?.to).toBe('Reporter@example.com');
    expect(mail?.blocks).toContainEqual({ quote: OUTCOME });
  });

  it('leaves a line in the log each time it is opened and each time a file is taken, naming nobody', async () => {
    const content = new Uint8Array([37, 80, 68, 70]);
    const file = { name: '迪丽热巴的截图.pdf', type: 'application/pdf' as const, content };
    const { reference, id } = await aReport(open(), { evidence: [file] });
    const report = await openForDesk(ANNA, reference, later(1000));
    const [evidence] = report?.files ?? [];
    const fileId = evidence?.id ?? '';
    await openForDesk(BO, reference, later(2000));
    const taken = await takeEvidence(BO, { reference, file: fileId, now: later(3000) });
    expect(taken?.content).toEqual(Buffer.from(content));
    expect(await takeEvidence(BO, { reference, file: 'another', now: later(4000) })).toBeNull();
    expect(await openForDesk(BO, 'P-0000-0000', later(5000))).toBeNull();
    const entries = await open().auditEntry.findMany({ where: { actor: { not: 'visitor' } } });
    expect(entries.map(({ actor, action, subjectId, detail }) => [actor, action, subjectId, detail])).toEqual(
      [
        [ANNA.id, 'report.opened', id, { reference }],
        [BO.id, 'report.opened', id, { reference }],
        [BO.id, 'report.evidence', id, { reference, file: fileId }],
      ],
    );
    const viewer = { id: 'staff-viewer', role: 'viewer' as const };
    await expect(openForDesk(viewer, reference, NOON)).rejects.toThrow(Forbidden);
    await expect(takeEvidence(viewer, { reference, file: fileId, now: NOON })).rejects.toThrow(Forbidden);
    expect(await open().auditEntry.count({ where: { actor: viewer.id } })).toBe(0);
  });

  it('without an address is decided all the same, and no mail is in line', async () => {
    const { reference, id } = await aReport(open(), { typed: { name: '', email: '' } });
    await stepReport(ANNA, { reference, step: 'reject', outcome: OUTCOME, now: later(1000) });
    const kinds = (await open().outboxMessage.findMany({ where: { subjectId: id } })).map(({ kind }) => kind);
    expect(kinds).toEqual(['report.submitted']);
    expect(await findReport(ANNA, reference)).toMatchObject({ state: 'rejected', outcome: OUTCOME });
  });

  it('never shows who reported to whoever is reported, in no notice, mail or form', async () => {
    const { id: reportId } = await aReport(open());
    const restricted = newRestriction({ reportId });
    const done = await proposeRestriction(ANNA, restricted);
    if (!done.ok) throw new Error(done.reason);
    const { reference } = done.value;
    const met = await findMetRestriction(
      { email: 'spammer@example.com', address: null },
      'contact',
      later(1),
    );
    const shown = met && (await noticeOf(met, 'zh'));
    const { id } = await open().restriction.findUniqueOrThrow({ where: { reference } });
    const message = { subjectId: id, payload: { reference } } as unknown as Message;
    const mails: (Mail | null)[] = [];
    for (const { mails: composers } of Object.values(RESTRICTION_MESSAGES)) {
      for (const compose of Object.values(composers)) mails.push(await compose(message));
    }
    const report = await open().report.findUniqueOrThrow({ where: { id: reportId } });
    const words = JSON.stringify([shown, mails]);
    expect(words).toContain('用程序批量提交联系表单');
    for (const secret of [REPORTER.name, 'eporter', report.reference]) expect(words).not.toContain(secret);
  });

  it('decided wrongly is examined anew after an appeal, which whoever decided it can’t decide', async () => {
    const { reference, id } = await aReport(open());
    const appeal = {
      ...{ subjectKind: 'report' as const, subjectId: id, locale: 'zh' as const, formId: 'one', email: '' },
      ...{ body: '你们没有看我发的截图。', now: later(2 * DAY) },
    };
    expect(await submitAppeal(appeal)).toEqual({ ok: false, reason: 'gone' });
    await stepReport(ANNA, { reference, step: 'reject', outcome: OUTCOME, now: later(DAY) });
    expect(await submitAppeal(appeal)).toMatchObject({ ok: true });
    const { id: appealId } = await open().appeal.findFirstOrThrow();
    const decision = { appealId, isUpheld: true, reasons: '确实漏看了截图。', now: later(3 * DAY) };
    expect(await decideReportAppeal(ANNA, decision)).toEqual({ ok: false, reason: 'same_person' });
    expect(await decideReportAppeal(BO, decision)).toMatchObject({ ok: true });
    expect(await open().report.findUnique({ where: { id } })).toMatchObject({
      state: 'examining',
      closedAt: null,
    });
    const message = { subjectId: id, payload: { reference } } as unknown as Message;
    const mail = await RESTRICTION_MESSAGES['report.appealUpheld'].mails.appellant?.(message);
    expect(mail).toMatchObject({ to: 'Reporter@example.com' });
  });

  it('is nobody’s to read or decide whose role has no right to it', async () => {
    const { reference } = await aReport(open());
    const sales = { id: 'staff-sales', role: 'sales' as const };
    await expect(findReport(sales, reference)).rejects.toBeInstanceOf(Forbidden);
    await expect(listReports(sales, 'open', 1)).rejects.toBeInstanceOf(Forbidden);
    const message = { reference, body: '你好', now: NOON };
    await expect(writeToReporter(sales, message)).rejects.toBeInstanceOf(Forbidden);
  });
});
