import { countTurn } from '@/lib/abuse/mutations';
import { appendAudit, writeAudited } from '@/lib/audit/mutations';
import { env } from '@/lib/core/env';
import { newId, newReference } from '@/lib/core/ids';
import { type Result, refuse, succeed } from '@/lib/core/result';
import { caseMessageRow } from '@/lib/correspondence/rows';
import type { Subject } from '@/lib/correspondence/subject';
import { keyRing } from '@/lib/crypto/keys';
import { sealField, unwrapRecordKey } from '@/lib/crypto/seal';
import { db, type Transaction } from '@/lib/db/client';
import { isUniqueViolation } from '@/lib/db/faults';
import type { NewReport } from './new-report';
import { findReportBySubmission } from './queries';
import { demand, type StaffMember } from '@/lib/staff/rights';
import { evidenceRows, keyRows, reportRow, submissionKeyOf } from './rows';
import { canStep, isDecided, type Step, STEPS } from './rules';

export type KeptReport = { reference: string; createdAt: Date };

/**
 * Keeps a report with its evidence, what opens its case, its audit row and its messages in one transaction. The same form
 * sent twice makes one, and gives that one's reference and time. A sender over a limit has it refused by the database:
 * isOverLimit.
 */
export async function submitReport(report: NewReport): Promise<KeptReport> {
  const submission = submissionKeyOf(keyRing(), report);
  for (let attempt = 0; ; attempt += 1) {
    const earlier = await findReportBySubmission(submission);
    if (earlier) return earlier;
    const reference = newReference('P');
    try {
      await writeReport(report, reference);
      return { reference, createdAt: report.now };
    } catch (error) {
      if (!isUniqueViolation(error) || attempt === 3) throw error;
    }
  }
}

async function writeReport(report: NewReport, reference: string): Promise<void> {
  const { input, evidence, suspicions, now, address } = report;
  const ring = keyRing();
  const id = newId(now);
  const subject: Subject = { subjectKind: 'report', subjectId: id };
  const { FORMS_PER_SOURCE: perSource, FORMS_PER_HOUR: inAll } = env();
  const messages = input.email === '' ? ['report.submitted'] : ['report.submitted', 'case.code'];
  const detail = { reference, ground: input.ground, files: evidence.length, suspicions };
  const entry = { ...subject, at: now, actor: 'visitor', action: 'report.submitted', detail };
  await writeAudited(entry, (client) => [
    countTurn(client, { address, now, allowance: { purpose: 'report', perSource, inAll } }),
    client.report.create({ data: reportRow(ring, report, { id, reference }), select: { id: true } }),
    client.caseKey.createMany({ data: keyRows(ring, report, subject) }),
    client.caseFile.createMany({ data: evidenceRows(ring, report, subject) }),
    client.outboxMessage.createMany({
      data: messages.map((kind) => ({
        ...subject,
        id: newId(now),
        kind,
        payload: { reference },
        dueAt: now,
      })),
    }),
  ]);
}

export type Decision = {
  reference: string;
  step: Exclude<Step, 'reopen'>;
  /** The reasons, as the reporter reads them; none where somebody only begins to look. */
  outcome: string;
  now: Date;
};

/** Takes a report one step on. Reasons are kept sealed, the reporter is told, and an audit row says who did it. */
export async function stepReport(
  member: StaffMember,
  { reference, step, outcome, now }: Decision,
): Promise<Result<null, 'gone'>> {
  demand(member, 'reports:decide');
  return db().$transaction(async (transaction) => {
    const report = await transaction.report.findUnique({ where: { reference } });
    const key = report && unwrapRecordKey(keyRing(), { table: 'Report', id: report.id }, report);
    if (!key || !canStep(report.state, step)) return refuse('gone');
    const { to: state } = STEPS[step];
    const decided = { closedAt: now, decidedBy: member.id, outcome: sealField(key, 'outcome', outcome) };
    const { count } = await transaction.report.updateMany({
      where: { id: report.id, state: report.state },
      data: { state, ...(isDecided(state) ? decided : { examinedAt: now }) },
    });
    if (count === 0) return refuse('gone');
    const kind = isDecided(state) ? 'report.decided' : 'report.examining';
    await tellReporter(transaction, { report, kind, now });
    const entry = { subjectKind: 'report', subjectId: report.id, at: now, actor: member.id };
    await appendAudit(transaction, { ...entry, action: `report.${state}`, detail: { reference } });
    return succeed(null);
  });
}

/** After an appeal that is well founded: the report is examined anew, by its own transaction's caller. */
export async function reopenReport(transaction: Transaction, id: string): Promise<boolean> {
  const { count } = await transaction.report.updateMany({
    where: { id, state: { in: [...STEPS.reopen.from] } },
    data: { state: STEPS.reopen.to, closedAt: null },
  });
  return count === 1;
}

/** Writes to the reporter, on their case page, and tells them where there is an address. */
export async function writeToReporter(
  member: StaffMember,
  { reference, body, now }: { reference: string; body: string; now: Date },
): Promise<Result<null, 'gone'>> {
  demand(member, 'reports:decide');
  return db().$transaction(async (transaction) => {
    const report = await transaction.report.findUnique({ where: { reference } });
    if (!report?.wrappedKey) return refuse('gone');
    const subject: Subject = { subjectKind: 'report', subjectId: report.id };
    const message = caseMessageRow(keyRing(), { ...subject, author: member.id, body, now });
    await transaction.caseMessage.create({ data: message });
    await tellReporter(transaction, { report, kind: 'report.written', now });
    const entry = { ...subject, at: now, actor: member.id, action: 'report.written' };
    await appendAudit(transaction, { ...entry, detail: { reference } });
    return succeed(null);
  });
}

/** Notes that a colleague has opened a report, and so what its sender wrote; or that they took one of its files. */
export async function recordReading(
  member: StaffMember,
  { id, reference, file, now }: { id: string; reference: string; file?: string; now: Date },
): Promise<void> {
  demand(member, 'reports:read');
  const action = file === undefined ? 'report.opened' : 'report.evidence';
  const detail = { reference, ...(file !== undefined && { file }) };
  await db().$transaction((transaction) =>
    appendAudit(transaction, {
      ...{ subjectKind: 'report', subjectId: id, at: now, actor: member.id },
      ...{ action, detail },
    }),
  );
}

/** A report that is taken back by whoever made it. */
export async function withdrawReport(id: string, now: Date): Promise<Result<null, 'gone'>> {
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.report.updateMany({
      where: { id, state: { in: ['received', 'examining'] } },
      data: { state: 'closed', closedAt: now },
    });
    if (count === 0) return refuse('gone');
    const entry = { subjectKind: 'report', subjectId: id, at: now, actor: 'visitor' };
    await appendAudit(transaction, { ...entry, action: 'report.withdrawn' });
    return succeed(null);
  });
}

type Telling = {
  report: { id: string; reference: string; emailIndex: Uint8Array | null };
  kind: 'report.examining' | 'report.decided' | 'report.written';
  now: Date;
};

async function tellReporter(transaction: Transaction, { report, kind, now }: Telling): Promise<void> {
  if (report.emailIndex === null) return;
  const { id, reference } = report;
  const subject = { subjectKind: 'report', subjectId: id };
  await transaction.outboxMessage.create({
    data: { ...subject, id: newId(now), kind, payload: { reference }, createdAt: now, dueAt: now },
  });
}
