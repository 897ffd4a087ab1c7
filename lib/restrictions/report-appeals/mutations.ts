import { appendAudit } from '@/lib/audit/mutations';
import { newId } from '@/lib/core/ids';
import { type Result, refuse, succeed } from '@/lib/core/result';
import { keyRing } from '@/lib/crypto/keys';
import { sealField, unwrapRecordKey } from '@/lib/crypto/seal';
import { db } from '@/lib/db/client';
import { reopenReport } from '@/lib/reports/mutations';
import { demand, type StaffMember } from '@/lib/staff/rights';
import type { AppealDecision } from '../mutations';
import type { Refusal } from '../rules';

/**
 * Decides a reporter's appeal against what came of their report; never by whoever decided that. Where it is well founded
 * the report is examined anew.
 */
export async function decideReportAppeal(
  member: StaffMember,
  { appealId, isUpheld, reasons, now }: AppealDecision,
): Promise<Result<null, Refusal>> {
  demand(member, 'reports:decide');
  return db().$transaction(async (transaction) => {
    const appeal = await transaction.appeal.findUnique({ where: { id: appealId } });
    const key = appeal && unwrapRecordKey(keyRing(), { table: 'Appeal', id: appealId }, appeal);
    if (!key || appeal.subjectKind !== 'report' || appeal.state !== 'open') return refuse('gone');
    const report = await transaction.report.findUnique({ where: { id: appeal.subjectId } });
    if (!report) return refuse('gone');
    if (report.decidedBy === member.id) return refuse('same_person');
    const { count } = await transaction.appeal.updateMany({
      where: { id: appealId, state: 'open' },
      data: {
        state: isUpheld ? 'upheld' : 'rejected',
        decidedAt: now,
        decidedBy: member.id,
        reasons: sealField(key, 'reasons', reasons),
      },
    });
    if (count === 0) return refuse('gone');
    if (isUpheld) await reopenReport(transaction, report.id);
    const subject = { subjectKind: 'report', subjectId: report.id };
    const action = isUpheld ? 'report.appealUpheld' : 'report.appealRejected';
    const { reference } = report;
    await transaction.outboxMessage.create({
      data: { ...subject, id: newId(now), kind: action, payload: { reference }, createdAt: now, dueAt: now },
    });
    await appendAudit(transaction, { ...subject, at: now, actor: member.id, action, detail: { reference } });
    return succeed(null);
  });
}
