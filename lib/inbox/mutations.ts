import { appendAudit } from '@/lib/audit/mutations';
import { newId } from '@/lib/core/ids';
import { type Result, refuse, succeed } from '@/lib/core/result';
import { keyRing } from '@/lib/crypto/keys';
import { openRecord, sealField, unwrapRecordKey } from '@/lib/crypto/seal';
import { db, type Transaction } from '@/lib/db/client';
import { demand, type StaffMember } from '@/lib/staff/rights';
import {
  columnsBefore,
  type Movable,
  type Move,
  type MoveRefusal,
  placeAfter,
  planMove,
  rightFor,
} from './moves';
import { mayShow, noteColumn } from './rows';
import { canUndo, UNDO_MS } from './rules';
import type { RevealInput, ShownLead } from './schema';
import { columnsOf, type StoredBefore, storedBefore } from './undo';

const MOVABLE = {
  id: true,
  reference: true,
  version: true,
  state: true,
  quarantine: true,
  createdAt: true,
  isMinor: true,
  wrappedKey: true,
  assigneeId: true,
  followUpOn: true,
  firstContactAt: true,
  lastContactAt: true,
  rescuedAt: true,
  mergedIntoId: true,
  storedOnlySince: true,
} as const;

/** `changed`: a colleague was faster. `unknown`: there is no such lead for this colleague, or its person is gone. */
export type LeftReason = MoveRefusal | 'changed' | 'unknown';

export type Outcome = {
  /** By what the whole can be undone. Null: nothing was done. */
  actId: string | null;
  moved: number;
  left: { reference: string; reason: LeftReason }[];
};

/**
 * Does one thing to some leads, as they were when they were shown: all in one transaction, each with its audit row. A lead
 * that has been changed since or that can't be moved so is left and named; the others are moved.
 */
export async function moveLeads(
  member: StaffMember,
  { leads, move }: { leads: ShownLead[]; move: Move },
  now: Date,
): Promise<Outcome> {
  demand(member, 'leads:read');
  demand(member, rightFor(move));
  return db().$transaction(async (transaction) => {
    const act: Act = { transaction, member, move, now, actId: newId(now) };
    const left: Outcome['left'] = [];
    const entries: AuditRow[] = [];
    for (const shown of leads) {
      const done = await moveOne(act, shown);
      if (done.ok) entries.push(done.value);
      else left.push({ reference: shown.reference, reason: done.reason });
    }
    const moved = entries.length;
    if (moved === 0) return { actId: null, moved, left };
    await transaction.leadMove.deleteMany({ where: { at: { lt: new Date(now.getTime() - 6 * UNDO_MS) } } });
    await appendAudit(transaction, ...entries);
    return { actId: act.actId, moved, left };
  });
}

type Act = { transaction: Transaction; member: StaffMember; move: Move; now: Date; actId: string };

type AuditRow = Parameters<typeof appendAudit>[1];

async function moveOne(act: Act, shown: ShownLead): Promise<Result<AuditRow, LeftReason>> {
  const { transaction, member, move, now, actId } = act;
  const { reference, version } = shown;
  const lead = await transaction.lead.findUnique({ where: { reference }, select: MOVABLE });
  if (!lead?.wrappedKey || !mayShow(member, lead)) return refuse('unknown');
  if (lead.version !== version) return refuse('changed');
  const planned = planMove(lead, move, now);
  if (!planned.ok) return planned;
  const { columns, action, detail } = planned.value;
  const before = storedBefore(columnsBefore(lead, columns));
  if (!(await writeColumns(transaction, lead, columns))) return refuse('changed');
  await transaction.leadMove.create({
    data: {
      id: newId(now),
      actId,
      leadId: lead.id,
      actorId: member.id,
      at: now,
      before,
      versionAfter: version + 1,
    },
    select: { id: true },
  });
  if (move.kind === 'rescue') await announceRescue(transaction, lead, now);
  return succeed(auditRow({ lead, actor: member.id, now }, action, detail));
}

/** False: somebody else has changed the lead in between. */
async function writeColumns(
  transaction: Transaction,
  lead: Movable & { version: number },
  columns: Partial<Movable>,
): Promise<boolean> {
  const { count } = await transaction.lead.updateMany({
    where: { id: lead.id, version: lead.version, wrappedKey: { not: null } },
    data: { ...columns, place: placeAfter(lead, columns), version: { increment: 1 } },
  });
  return count === 1;
}

/** Sales hear of a lead that comes out of quarantine as they do of a new one. */
async function announceRescue(transaction: Transaction, lead: Named, now: Date): Promise<void> {
  const payload = { reference: lead.reference };
  const message = { id: newId(now), kind: 'lead.rescued', subjectKind: 'lead', subjectId: lead.id, payload };
  await transaction.outboxMessage.create({
    data: { ...message, createdAt: now, dueAt: now },
    select: { id: true },
  });
}

/**
 * Takes back what one did at once, for ten minutes: each lead that nobody has changed since is as it was before. Those that
 * somebody has are left.
 */
export async function undoAct(
  member: StaffMember,
  actId: string,
  now: Date,
): Promise<Result<{ undone: number; left: number }, 'too_late'>> {
  demand(member, 'leads:read');
  return db().$transaction(async (transaction) => {
    const moves = await transaction.leadMove.findMany({ where: { actId, actorId: member.id } });
    const open = moves.filter((move) => canUndo(move, now));
    if (open.length === 0) return refuse('too_late');
    const entries: AuditRow[] = [];
    for (const { id, leadId, before, versionAfter } of open) {
      const lead = await transaction.lead.findUnique({ where: { id: leadId }, select: MOVABLE });
      const isAsLeft = lead?.version === versionAfter && lead.storedOnlySince === null;
      if (!isAsLeft || !(await writeColumns(transaction, lead, columnsOf(before as StoredBefore)))) continue;
      await transaction.leadMove.update({ where: { id }, data: { undoneAt: now }, select: { id: true } });
      const columns = Object.keys(before as StoredBefore).sort();
      entries.push(auditRow({ lead, actor: member.id, now }, 'lead.undone', { columns }));
    }
    if (entries.length > 0) await appendAudit(transaction, ...entries);
    return succeed({ undone: entries.length, left: open.length - entries.length });
  });
}

/** Joins a lead to another of the same person or company. Both stay as they are; the first leaves the lists. */
export async function mergeLead(
  member: StaffMember,
  { lead, into }: { lead: ShownLead; into: string },
  now: Date,
): Promise<Outcome> {
  demand(member, 'leads:work');
  const target = await db().lead.findUnique({ where: { reference: into }, select: MOVABLE });
  const isOpen = target !== null && target.wrappedKey !== null && target.mergedIntoId === null;
  if (!isOpen || !mayShow(member, target))
    return {
      actId: null,
      moved: 0,
      left: [{ reference: into, reason: target?.mergedIntoId ? 'merged' : 'unknown' }],
    };
  const move: Move = { kind: 'merge', into: { id: target.id, reference: into } };
  return moveLeads(member, { leads: [lead], move }, now);
}

/** Keeps a note. It only adds, so that two colleagues can write at the same time. */
export async function addNote(
  member: StaffMember,
  { reference, text }: { reference: string; text: string },
  now: Date,
): Promise<Result<null, 'unknown' | 'stored_only'>> {
  demand(member, 'leads:work');
  return db().$transaction(async (transaction) => {
    const lead = await transaction.lead.findUnique({
      where: { reference },
      select: { ...MOVABLE, keyId: true },
    });
    if (lead === null || !mayShow(member, lead)) return refuse('unknown');
    if (lead.storedOnlySince !== null) return refuse('stored_only');
    const key = unwrapRecordKey(keyRing(), { table: 'Lead', id: lead.id }, lead);
    if (key === null) return refuse('unknown');
    const id = newId(now);
    const data = { id, leadId: lead.id, authorId: member.id, createdAt: now };
    await transaction.leadNote.create({
      data: { ...data, text: sealField(key, noteColumn(id), text) },
      select: { id: true },
    });
    await appendAudit(transaction, auditRow({ lead, actor: member.id, now }, 'lead.noted', { note: id }));
    return succeed(null);
  });
}

export type Revealed = { name: string; phone: string; email: string; company: string; description: string };

/** Opens a person's data for one who says why, and records who, what and why before anything is shown. */
export async function revealLead(
  member: StaffMember,
  { reference, reason, code }: RevealInput & { reference: string },
  now: Date,
): Promise<Result<Revealed, 'unknown' | 'stored_only'>> {
  demand(member, 'leads:reveal');
  const sealed = { name: true, phone: true, email: true, company: true, description: true } as const;
  const lead = await db().lead.findUnique({
    where: { reference },
    select: { ...MOVABLE, ...sealed, keyId: true },
  });
  if (lead === null || !mayShow(member, lead)) return refuse('unknown');
  if (lead.storedOnlySince !== null) return refuse('stored_only');
  const { id, keyId, wrappedKey, name, phone, email, company, description } = lead;
  const fields = { name, phone, email, company, description };
  const opened = openRecord(keyRing(), { table: 'Lead', id }, { keyId, wrappedKey, fields });
  if (opened === null) return refuse('unknown');
  const detail = { reason, ...(code !== '' && { code }), fields: Object.keys(fields) };
  await db().$transaction((transaction) =>
    appendAudit(transaction, auditRow({ lead, actor: member.id, now }, 'lead.revealed', detail)),
  );
  return succeed(opened);
}

/** Says that one has a lead open, for the colleagues who have too. Gives the lead's version. Null: there is none. */
export async function keepPresence(
  member: StaffMember,
  reference: string,
  now: Date,
): Promise<number | null> {
  demand(member, 'leads:read');
  const lead = await db().lead.findUnique({
    where: { reference },
    select: { id: true, isMinor: true, version: true },
  });
  if (lead === null || !mayShow(member, lead)) return null;
  const key = { leadId: lead.id, staffId: member.id };
  await db().leadPresence.upsert({
    where: { leadId_staffId: key },
    create: { ...key, seenAt: now },
    update: { seenAt: now },
    select: { leadId: true },
  });
  await db().leadPresence.deleteMany({ where: { seenAt: { lt: new Date(now.getTime() - UNDO_MS) } } });
  return lead.version;
}

type Named = { id: string; reference: string };

function auditRow(
  { lead, actor, now }: { lead: Named; actor: string; now: Date },
  action: string,
  detail: NonNullable<AuditRow['detail']>,
): AuditRow {
  const subject = { subjectKind: 'lead', subjectId: lead.id };
  return { ...subject, at: now, actor, action, detail: { reference: lead.reference, ...detail } };
}
