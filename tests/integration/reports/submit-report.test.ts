import { beforeEach, expect, it } from 'vitest';
import { isOverLimit } from '@/lib/abuse/mutations';
import { env } from '@/lib/core/env';
import { submitReport } from '@/lib/reports/mutations';
import { describeOnBothDatabases } from '@/tests/support/database';
import { emptyTables, later, newReport, NOON, openReport, REPORTER, shownForm } from './report-builder';

describeOnBothDatabases('a report', (open) => {
  beforeEach(() => emptyTables(open()));

  it('is kept sealed, with its audit row, its messages and its deadline of fifteen working days', async () => {
    const { reference } = await submitReport(newReport());
    const row = await open().report.findUniqueOrThrow({ where: { reference } });
    expect(row).toMatchObject({ state: 'received', ground: '2.2.8', agreementVersion: '2023-08-01' });
    // Received on Monday 2 March 2026: the fifteenth working day after it is the 23rd.
    expect(row.dueAt).toEqual(new Date('2026-03-24T00:00:00+08:00'));
    expect(await openReport(open(), reference)).toMatchObject({
      name: REPORTER.name,
      email: 'Reporter@example.com',
    });
    const bytes = Buffer.concat([row.target, row.description, row.name, row.email]).toString('utf8');
    expect(bytes).not.toContain('example');
    const subject = { subjectKind: 'report', subjectId: row.id };
    expect(await open().auditEntry.findMany({ where: subject })).toMatchObject([
      { actor: 'visitor', action: 'report.submitted' },
    ]);
    const messages = await open().outboxMessage.findMany({ where: subject, orderBy: { kind: 'desc' } });
    expect(messages.map(({ kind }) => kind)).toEqual(['report.submitted', 'case.code']);
    expect(JSON.stringify(messages)).not.toContain('xample');
  });

  it('sent twice by the same form is one, and both times gets the same reference', async () => {
    const report = newReport();
    const sent = await Promise.all(Array.from({ length: 8 }, () => submitReport(report)));
    expect(new Set(sent.map(({ reference }) => reference)).size).toBe(1);
    expect(await open().report.count()).toBe(1);
    expect(await open().auditEntry.count()).toBe(1);
  });

  it('without a name is its own each time, however alike: two anonymous reports are two', async () => {
    const typed = { name: '', email: '' };
    const first = await submitReport(newReport({ typed }));
    const second = await submitReport(newReport({ typed, form: shownForm(), now: later(1000) }));
    expect(second.reference).not.toBe(first.reference);
    const rows = await open().report.findMany();
    expect(rows.map(({ emailIndex }) => emailIndex)).toEqual([null, null]);
    // Nobody can be written to, so each has a code to keep and a session, and no mail is in line.
    expect(await open().caseKey.count({ where: { kind: 'secret' } })).toBe(2);
    expect(await open().outboxMessage.count({ where: { kind: 'case.code' } })).toBe(0);
  });

  it('about minors stands first in line', async () => {
    await submitReport(newReport());
    await submitReport(newReport({ typed: { ground: 'minors' }, now: later(60_000) }));
    const [first] = await open().report.findMany({
      orderBy: [{ isFirst: 'desc' }, { dueAt: 'asc' }],
    });
    expect(first).toMatchObject({ ground: 'minors', isFirst: true });
  });

  it('over the limit of its source leaves nothing behind', async () => {
    const address = '192.0.2.7';
    const { FORMS_PER_SOURCE } = env();
    await open().report.deleteMany();
    for (let count = 0; count < FORMS_PER_SOURCE; count += 1) await submitReport(newReport({ address }));
    const refused = submitReport(newReport({ address, now: NOON }));
    await expect(refused).rejects.toSatisfy(isOverLimit);
    expect(await open().report.count()).toBe(FORMS_PER_SOURCE);
  });
});
