import { beforeEach, expect, it, vi } from 'vitest';
import { before } from '@/lib/disclosures/duration';
import { aSessionOf, aStaffMember } from '@/tests/support/staff';
import { appendAudit } from '@/lib/audit/mutations';
import { checkAudit } from '@/lib/audit/queries';
import type { Database } from '@/lib/db/client';
import { submitLead } from '@/lib/leads/mutations';
import { sweepDaily } from '@/lib/retention/daily';
import { keepMail, listKeptMail } from '@/lib/mail/kept';
import { countDue } from '@/lib/retention/queries';
import { sweep } from '@/lib/retention/sweep';
import { emptyTables, newLead, openLead } from '@/tests/integration/leads/lead-builder';
import { describeOnBothDatabases } from '@/tests/support/database';

// What a sweep removes of kept mails lies in a folder of this test's own.
await vi.hoisted(async () => {
  const { mkdtempSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  process.env.DATA_DIR = mkdtempSync(`${tmpdir()}/sweep-`);
});

const NOW = new Date('2026-03-01T04:00:00.000Z');
const ago = (years: number, days = 0) => new Date(Date.UTC(2026 - years, 2, 1, 4) + days * 86_400_000);

let sent = 0;

/** Keeps leads that were sent then, about one technology. */
async function send(count: number, now: Date, technology = 'voice-activity-detection'): Promise<string[]> {
  const references: string[] = [];
  for (let n = 0; n < count; n += 1) {
    sent += 1;
    const form = {
      id: `form-${sent}`,
      at: now.getTime() - 60_000,
      consent: '',
      source: { page: null, referrer: null, utm: {} },
    };
    references.push(await submitLead(newLead({ now, form, typed: { technology, company: `公司 ${sent}` } })));
  }
  return references;
}

async function emptyAll(database: Database): Promise<void> {
  await emptyTables(database);
  await database.leadStatistic.deleteMany();
  await database.settledMonth.deleteMany();
  await database.dailyTask.deleteMany();
}

const statistics = (database: Database) =>
  database.leadStatistic.findMany({
    orderBy: [{ month: 'asc' }, { count: 'desc' }],
    select: { month: true, technology: true, outcome: true, count: true },
  });

describeOnBothDatabases('a sweep', (open) => {
  beforeEach(() => emptyAll(open()));

  it('takes the person out of every lead whose last contact is 24 months old, and out of no other', async () => {
    const due = await send(3, ago(2));
    const young = await send(2, ago(2, 1));
    const [known = ''] = await send(1, ago(3, 30));
    await open().lead.update({ where: { reference: known }, data: { lastContactAt: ago(1) } });
    const [old = ''] = await send(1, ago(3, 30));
    await open().lead.update({ where: { reference: old }, data: { lastContactAt: ago(2) } });
    expect(await countDue(NOW)).toEqual({ leads: 4, proofs: 0, cases: 0, messages: 0, staff: 0, audit: 0 });
    expect(await sweep(NOW)).toEqual({ leads: 4, proofs: 0, cases: 0, messages: 0, staff: 0, audit: 0 });
    for (const reference of [...due, old]) expect(await openLead(open(), reference)).toBeNull();
    for (const reference of [...young, known]) expect(await openLead(open(), reference)).not.toBeNull();
    expect(await sweep(NOW)).toEqual({ leads: 0, proofs: 0, cases: 0, messages: 0, staff: 0, audit: 0 });
    expect(await open().auditEntry.count({ where: { action: 'lead.erased', actor: 'system' } })).toBe(4);
    expect(await checkAudit([])).toMatchObject({ ok: true });
  });

  it('counts the leads of a month in groups of at least five, once, before their persons go', async () => {
    await send(6, ago(2, -3));
    await send(3, ago(2, -2), 'speech-recognition');
    await send(2, ago(2, -1), 'image-compression');
    await send(4, ago(2, -40));
    await sweep(NOW);
    const counted = [
      { month: '2024-02', technology: 'voice-activity-detection', outcome: 'new', count: 6 },
      { month: '2024-02', technology: '*', outcome: '*', count: 5 },
    ];
    expect(await statistics(open())).toEqual(counted);
    await send(5, ago(2, -3));
    await sweep(NOW);
    expect(await statistics(open())).toEqual(counted);
    expect(await open().lead.count({ where: { technology: { not: null } } })).toBe(0);
  });

  it('deletes what proves an acceptance after three years, unless its lead is still in use', async () => {
    const [gone = '', used = ''] = await send(2, ago(3));
    await open().lead.update({ where: { reference: used }, data: { lastContactAt: ago(1) } });
    await sweep(ago(1, 1));
    expect(await sweep(ago(0, -1))).toMatchObject({ proofs: 0 });
    expect(await sweep(NOW)).toMatchObject({ proofs: 1 });
    expect(await open().lead.count({ where: { reference: gone } })).toBe(0);
    const left = await open().lead.findUniqueOrThrow({ where: { reference: used } });
    const acceptances = await open().acceptance.findMany({ select: { subjectId: true } });
    expect(new Set(acceptances.map(({ subjectId }) => subjectId))).toEqual(new Set([left.id]));
    expect(await open().outboxMessage.count()).toBe(1);
  });

  it('deletes messages that went out or were given up 30 days ago, and mails kept of nobody any more', async () => {
    const [erased = '', present = ''] = await send(2, ago(0, -40));
    await open().lead.update({ where: { reference: erased }, data: { keyId: null, wrappedKey: null } });
    const messages = await open().outboxMessage.findMany({ orderBy: { createdAt: 'asc' } });
    const of = (reference: string) =>
      messages.find(({ payload }) => (payload as { reference: string }).reference === reference)?.id ?? '';
    for (const id of [of(erased), of(present), 'GONE']) await keepMail(Buffer.from('mail'), `${id}@site`);
    expect(await sweep(NOW)).toMatchObject({ messages: 0 });
    expect(await listKeptMail()).toEqual([of(present)]);
    await open().outboxMessage.update({ where: { id: of(erased) }, data: { doneAt: ago(0, -30) } });
    await open().outboxMessage.update({ where: { id: of(present) }, data: { deadAt: ago(0, -29) } });
    expect(await countDue(NOW)).toMatchObject({ messages: 1 });
    expect(await sweep(NOW)).toMatchObject({ messages: 1 });
    expect(await sweep(ago(0, 1))).toMatchObject({ messages: 1 });
    expect(await listKeptMail()).toEqual([]);
  });

  it('deletes accounts of staff six months after they were disabled, with all that is theirs', async () => {
    const [gone, recent, active] = [
      await aStaffMember('viewer'),
      await aStaffMember('sales'),
      await aStaffMember('legal'),
    ];
    const disable = (id: string, disabledAt: Date) =>
      open().staff.update({ where: { id }, data: { disabledAt }, select: { id: true } });
    await disable(gone.id, before({ count: 6, unit: 'months' }, NOW));
    await disable(recent.id, new Date(before({ count: 6, unit: 'months' }, NOW).getTime() + 1));
    await aSessionOf(gone, NOW);
    expect(await countDue(NOW)).toMatchObject({ staff: 1 });
    expect(await sweep(NOW)).toMatchObject({ staff: 1 });
    const left = await open().staff.findMany({ where: { id: { in: [gone.id, recent.id, active.id] } } });
    expect(left.map(({ id }) => id).sort()).toEqual([recent.id, active.id].sort());
    expect(await open().staffSession.count({ where: { staffId: gone.id } })).toBe(0);
    expect(await sweep(NOW)).toMatchObject({ staff: 0 });
    await open().staff.deleteMany();
  });

  it('deletes audit rows after three years, and what is left is still one chain', async () => {
    const entry = { actor: 'system', action: 'lead.read', subjectKind: 'lead', subjectId: 'x' };
    for (const at of [ago(5), ago(4), ago(3, -1), ago(3), ago(2), ago(1)]) {
      await open().$transaction((transaction) => appendAudit(transaction, { ...entry, at }));
    }
    expect(await sweep(ago(1))).toEqual({ leads: 0, proofs: 0, cases: 0, messages: 0, staff: 0, audit: 2 });
    expect(await checkAudit([])).toMatchObject({ ok: true, rows: 5, head: { id: 7 } });
    expect(await sweep(NOW)).toMatchObject({ audit: 2 });
    expect(await sweep(NOW)).toMatchObject({ audit: 0 });
    expect(await checkAudit([])).toMatchObject({ ok: true, rows: 4, head: { id: 8 } });
  });

  it('can’t be made to delete younger audit rows by a clock that is wrong', async () => {
    const entry = { at: ago(1), actor: 'system', action: 'lead.read', subjectKind: 'lead', subjectId: 'x' };
    await open().$transaction((transaction) => appendAudit(transaction, entry));
    await expect(sweep(ago(-9))).rejects.toThrow();
    expect(await checkAudit([])).toMatchObject({ ok: true, rows: 1 });
  });

  it('by two instances on one day is done once', async () => {
    await send(3, ago(2));
    const outcomes = await Promise.all([sweepDaily(NOW), sweepDaily(NOW), sweepDaily(NOW)]);
    expect(outcomes.filter((done) => done !== null)).toEqual([
      { leads: 3, proofs: 0, cases: 0, messages: 0, staff: 0, audit: 0 },
    ]);
    expect(await sweepDaily(new Date(NOW.getTime() + 3_600_000))).toBeNull();
    await send(1, ago(2));
    expect(await sweepDaily(new Date(NOW.getTime() + 24 * 3_600_000))).toMatchObject({ leads: 1 });
  });
});
