import { takeTurn } from '@/lib/abuse/mutations';
import { appendAudit } from '@/lib/audit/mutations';
import { newId, newReference } from '@/lib/core/ids';
import { type Result, refuse, succeed } from '@/lib/core/result';
import { keyRing } from '@/lib/crypto/keys';
import { openField, sealField, unwrapRecordKey } from '@/lib/crypto/seal';
import { db, type Transaction } from '@/lib/db/client';
import { demand, type StaffMember } from '@/lib/staff/rights';
import { aloneLately } from './queries';
import { appealSubmissionKey, appealRow, type NewAppeal, type NewRestriction } from './rows';
import { noticeRow, restrictionRow, restrictionSubmissionKey } from './rows';
import {
  begin,
  canAppeal,
  type Change,
  decide,
  decideAppeal,
  type DeskVerb,
  noticeWay,
  type Refusal,
} from './rules';
import { subjectIndex } from './subject';

type Row = NonNullable<Awaited<ReturnType<Transaction['restriction']['findUnique']>>>;

/**
 * Decides on a restriction: in effect at once where one person may do that alone, else it waits for a second. The same form
 * sent twice makes one.
 */
export async function proposeRestriction(
  member: StaffMember,
  restriction: NewRestriction,
): Promise<Result<{ reference: string; state: 'active' | 'proposed' }, 'no_end' | 'too_long'>> {
  demand(member, 'restrictions:decide');
  const { input, now, formId } = restriction;
  const ring = keyRing();
  return db().$transaction(async (transaction) => {
    const submissionKey = restrictionSubmissionKey(ring, formId);
    const earlier = await transaction.restriction.findUnique({ where: { submissionKey } });
    if (earlier) {
      const { reference, approvedBy, state } = earlier;
      const isWaiting = state === 'proposed' || approvedBy !== null;
      return succeed({ reference, state: isWaiting ? ('proposed' as const) : ('active' as const) });
    }
    const alone = await aloneLately(transaction, subjectIndex(ring, input.subject), now);
    const begun = begin({ startsAt: now, endsAt: input.endsAt }, alone);
    if (!begun.ok) return begun;
    const { state, change } = begun.value;
    const reference = newReference('X');
    const id = newId(now);
    const data = restrictionRow(ring, restriction, { id, reference, state, proposedBy: member.id });
    const row = await transaction.restriction.create({ data });
    await tell(transaction, row, { change, actor: member.id, now });
    return succeed({ reference, state });
  });
}

export type Decision = { reference: string; verb: DeskVerb; why: string; now: Date };

/** Approves, refuses or lifts. */
export async function decideRestriction(
  member: StaffMember,
  { reference, verb, why, now }: Decision,
): Promise<Result<null, Refusal>> {
  demand(member, 'restrictions:decide');
  return db().$transaction(async (transaction) => {
    const row = await transaction.restriction.findUnique({ where: { reference } });
    if (!row) return refuse('gone');
    const decided = decide(row, verb, { by: member.id, now });
    if (!decided.ok) return decided;
    const { state, change } = decided.value;
    const approved = { state, approvedBy: member.id, startsAt: now };
    const data = verb === 'approve' ? approved : { state, ...closed(row, { by: member.id, why, now }) };
    // Of two who decide at once the second changes nothing.
    const { count } = await transaction.restriction.updateMany({
      where: { id: row.id, state: row.state },
      data,
    });
    if (count === 0) return refuse('gone');
    await tell(transaction, row, { change, actor: member.id, now });
    return succeed(null);
  });
}

/** Keeps an appeal once; whoever took part in the decision won't be the one who decides it. */
export async function submitAppeal(appeal: NewAppeal): Promise<Result<{ dueAt: Date }, 'gone'>> {
  const { subjectKind, subjectId, now } = appeal;
  const ring = keyRing();
  return db().$transaction(async (transaction) => {
    const submissionKey = appealSubmissionKey(ring, appeal);
    const earlier = await transaction.appeal.findUnique({ where: { submissionKey } });
    if (earlier) return succeed({ dueAt: earlier.dueAt });
    const open = await transaction.appeal.count({ where: { subjectKind, subjectId, state: 'open' } });
    if (subjectKind === 'report') {
      const report = await transaction.report.findUnique({ where: { id: subjectId } });
      const isDecided = report?.closedAt !== null && report !== null;
      if (!isDecided || open > 0) return refuse('gone');
      const { dueAt } = await transaction.appeal.create({ data: appealRow(ring, appeal) });
      const entry = { subjectKind, subjectId, at: now, actor: 'visitor', action: 'report.appealed' };
      await appendAudit(transaction, entry);
      return succeed({ dueAt });
    }
    const row = await transaction.restriction.findUnique({ where: { id: subjectId } });
    if (!row || !canAppeal(row, open > 0, now)) return refuse('gone');
    const { dueAt } = await transaction.appeal.create({ data: appealRow(ring, appeal) });
    await tell(transaction, row, { change: 'appealed', actor: 'visitor', now, address: appeal.email });
    return succeed({ dueAt });
  });
}

export type AppealDecision = { appealId: string; isUpheld: boolean; reasons: string; now: Date };

/** Decides an appeal against a restriction; a restriction still in effect is lifted where the appeal is well founded. */
export async function decideRestrictionAppeal(
  member: StaffMember,
  { appealId, isUpheld, reasons, now }: AppealDecision,
): Promise<Result<null, Refusal>> {
  demand(member, 'restrictions:decide');
  return db().$transaction(async (transaction) => {
    const appeal = await transaction.appeal.findUnique({ where: { id: appealId } });
    const isOpen = appeal?.state === 'open' && appeal.subjectKind === 'restriction';
    const row = isOpen && (await transaction.restriction.findUnique({ where: { id: appeal.subjectId } }));
    if (!row) return refuse('gone');
    const decided = decideAppeal(row, isUpheld, { by: member.id, now });
    if (!decided.ok) return decided;
    const key = unwrapRecordKey(keyRing(), { table: 'Appeal', id: appealId }, appeal);
    if (!key) return refuse('gone');
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
    const { state, change } = decided.value;
    if (state !== row.state) {
      const data = { state, ...closed(row, { by: member.id, why: reasons, now }) };
      await transaction.restriction.updateMany({ where: { id: row.id, state: row.state }, data });
    }
    const address = openField(key, 'email', appeal.email);
    await tell(transaction, row, { change, actor: member.id, now, address });
    return succeed(null);
  });
}

/** How often an hour appeals are taken, by one source and in all. */
export function takeAppealTurn(address: string | null, now: Date) {
  return takeTurn(address, now, { purpose: 'appeal', perSource: 20, inAll: 2000 });
}

function closed(row: Row, { by, why, now }: { by: string; why: string; now: Date }) {
  const key = unwrapRecordKey(keyRing(), { table: 'Restriction', id: row.id }, row);
  const closing = key && sealField(key, 'closing', why);
  return { closedBy: by, closedAt: now, ...(closing && { closing }) };
}

type Telling = { change: Change; actor: string; now: Date; address?: string };

/** What every change leaves: its notice, what sends it, and its audit row. The last step of a transaction. */
async function tell(transaction: Transaction, row: Row, { change, actor, now, address = '' }: Telling) {
  const key = unwrapRecordKey(keyRing(), { table: 'Restriction', id: row.id }, row);
  const known = key === null ? '' : openField(key, 'email', row.email);
  const way = noticeWay(change, { withheld: row.withheld, hasAddress: known !== '' || address !== '' });
  const { id, reference, clause, version, kind } = row;
  const subject = { subjectKind: 'restriction', subjectId: id };
  const action = `restriction.${change}`;
  await transaction.restrictionNotice.create({ data: noticeRow(id, { change, way, now }) });
  if (way === 'mail' || way === 'desk') {
    await transaction.outboxMessage.create({
      data: { ...subject, id: newId(now), kind: action, payload: { reference }, createdAt: now, dueAt: now },
    });
  }
  const detail = { reference, kind, clause, version, notice: way };
  await appendAudit(transaction, { ...subject, at: now, actor, action, detail });
}
