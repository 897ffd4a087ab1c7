import { keyRing } from '@/lib/crypto/keys';
import { openRecord } from '@/lib/crypto/seal';
import { db, type Transaction } from '@/lib/db/client';
import { demand, type StaffMember } from '@/lib/staff/rights';
import { LOOK_BACK_DAYS, type StoredState } from './rules';
import { type Visitor, visitorIndexes } from './subject';

const DAY_MS = 24 * 60 * 60 * 1000;

type Reader = Pick<Transaction, 'restriction'>;

/** What somebody meets who is restricted: what the form says is what the notice says. */
export type MetRestriction = {
  reference: string;
  clause: string;
  version: string;
  startsAt: Date;
  endsAt: Date;
  /** Null: the law forbids to tell them. */
  reasons: string | null;
};

/** A form, or a trial that runs on the operator's service. */
export type Place = 'contact' | { trial: string };

/** The restriction that a visitor meets at a place now; of several the one that lasts longest. Null: none. */
export async function findMetRestriction(
  visitor: Visitor,
  place: Place,
  now: Date,
): Promise<MetRestriction | null> {
  const indexes = visitorIndexes(keyRing(), visitor);
  if (indexes.length === 0) return null;
  const meets =
    place === 'contact'
      ? { kind: { in: ['freeze' as const, 'block' as const] } }
      : { OR: [{ kind: 'block' as const }, { kind: 'trialOnly' as const, trial: place.trial }] };
  const row = await db().restriction.findFirst({
    where: {
      ...meets,
      subjectIndex: { in: indexes },
      state: 'active',
      startsAt: { lte: now },
      endsAt: { gt: now },
    },
    orderBy: { endsAt: 'desc' },
  });
  if (!row) return null;
  const { id, keyId, wrappedKey, reasons, reference, clause, version, startsAt, endsAt, withheld } = row;
  const opened = openRecord(
    keyRing(),
    { table: 'Restriction', id },
    { keyId, wrappedKey, fields: { reasons } },
  );
  const told = withheld === null ? (opened?.reasons ?? null) : null;
  return { reference, clause, version, startsAt, endsAt, reasons: told };
}

/** How long one person alone has restricted a subject lately, in milliseconds: what counts towards the seven days. */
export async function aloneLately(
  from: Reader,
  subjectIndex: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<number> {
  const rows = await from.restriction.findMany({
    where: {
      subjectIndex,
      approvedBy: null,
      state: { in: ['active', 'lifted'] },
      endsAt: { gt: new Date(now.getTime() - LOOK_BACK_DAYS * DAY_MS) },
    },
    select: { startsAt: true, endsAt: true, closedAt: true },
  });
  return rows.reduce((sum, { startsAt, endsAt, closedAt }) => {
    const end = Math.min(endsAt.getTime(), closedAt?.getTime() ?? Infinity);
    return sum + Math.max(0, end - startsAt.getTime());
  }, 0);
}

const LISTED = {
  id: true,
  reference: true,
  kind: true,
  state: true,
  subjectKind: true,
  trial: true,
  clause: true,
  startsAt: true,
  endsAt: true,
  proposedBy: true,
  approvedBy: true,
} as const;

export type ListedRestriction = Awaited<ReturnType<typeof listRestrictions>>[number];

/** What waits, what is in effect, and what is over; the next to end first. */
export async function listRestrictions(member: StaffMember, which: 'waiting' | 'active' | 'over', now: Date) {
  demand(member, 'restrictions:read');
  const lasting = { endsAt: { gt: now } };
  const where = {
    waiting: { state: 'proposed' as const, ...lasting },
    active: { state: 'active' as const, ...lasting },
    over: { OR: [{ state: { in: ['lifted' as const, 'refused' as const] } }, { endsAt: { lte: now } }] },
  }[which];
  const orderBy = which === 'over' ? { endsAt: 'desc' as const } : { endsAt: 'asc' as const };
  return db().restriction.findMany({ where, orderBy, take: 100, select: LISTED });
}

/** One restriction in full, with its notices and appeals, opened for the desk. Null: none. */
export async function findRestriction(member: StaffMember, reference: string) {
  demand(member, 'restrictions:read');
  const row = await db().restriction.findUnique({ where: { reference } });
  if (!row) return null;
  const { id, keyId, wrappedKey, subject, email, reasons, evidence, withheldWhy, closing, ...plain } = row;
  const opened = openRecord<string>(
    keyRing(),
    { table: 'Restriction', id },
    {
      keyId,
      wrappedKey,
      fields: { subject, email, reasons, evidence, withheldWhy, ...(closing && { closing }) },
    },
  );
  const report = row.reportId
    ? await db().report.findUnique({ where: { id: row.reportId }, select: { reference: true } })
    : null;
  const notices = await db().restrictionNotice.findMany({
    where: { restrictionId: id },
    orderBy: { id: 'asc' },
    select: { event: true, way: true, at: true },
  });
  const appeals = await listAppealsOf('restriction', id);
  return { ...plain, id, opened, report: report?.reference ?? null, notices, appeals };
}

export type OpenedRestriction = NonNullable<Awaited<ReturnType<typeof findRestriction>>>;

/** The appeals against one decision, oldest first, opened. */
export async function listAppealsOf(subjectKind: 'restriction' | 'report', subjectId: string) {
  const rows = await db().appeal.findMany({
    where: { subjectKind, subjectId },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, keyId, wrappedKey, body, email, reasons, ...plain }) => {
    const fields = { body, email, ...(reasons && { reasons }) };
    const opened = openRecord<string>(keyRing(), { table: 'Appeal', id }, { keyId, wrappedKey, fields });
    return { ...plain, id, body: opened?.body ?? '', reasons: opened?.reasons ?? null };
  });
}

export type OpenedAppeal = Awaited<ReturnType<typeof listAppealsOf>>[number];

/** Appeals that wait for a decision, the next due first. */
export async function listOpenAppeals(member: StaffMember) {
  demand(member, 'restrictions:read');
  const appeals = await db().appeal.findMany({
    where: { state: 'open' },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: 100,
    select: { id: true, subjectKind: true, subjectId: true, dueAt: true },
  });
  const ids = (kind: string) =>
    appeals.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);
  const select = { id: true, reference: true } as const;
  const [restrictions, reports] = await Promise.all([
    db().restriction.findMany({ where: { id: { in: ids('restriction') } }, select }),
    db().report.findMany({ where: { id: { in: ids('report') } }, select }),
  ]);
  const references = new Map([...restrictions, ...reports].map(({ id, reference }) => [id, reference]));
  return appeals.map((appeal) => ({ ...appeal, reference: references.get(appeal.subjectId) ?? '' }));
}

/** What an appeal is made against: a restriction that had effect, or a report that was decided. */
export type Appealable =
  | { subjectKind: 'restriction'; subjectId: string; state: StoredState; endsAt: Date }
  | { subjectKind: 'report'; subjectId: string };

export async function findAppealable(reference: string): Promise<Appealable | null> {
  const select = { id: true, state: true, endsAt: true } as const;
  const restriction = await db().restriction.findUnique({ where: { reference }, select });
  if (restriction) {
    const { id, state, endsAt } = restriction;
    return { subjectKind: 'restriction', subjectId: id, state, endsAt };
  }
  const report = await db().report.findUnique({ where: { reference }, select: { id: true } });
  return report && { subjectKind: 'report', subjectId: report.id };
}

/** What of a restriction its notice and its case page say; for the one concerned. Null: none, or erased. */
export async function findNotified(id: string) {
  const row = await db().restriction.findUnique({ where: { id } });
  if (!row) return null;
  const { keyId, wrappedKey, email, reasons, closing } = row;
  const fields = { email, reasons, ...(closing && { closing }) };
  const opened = openRecord<string>(keyRing(), { table: 'Restriction', id }, { keyId, wrappedKey, fields });
  if (!opened) return null;
  const { reference, kind, state, clause, version, startsAt, endsAt, closedAt, createdAt, withheld, locale } =
    row;
  return {
    ...{ reference, kind, state, clause, version, startsAt, endsAt, closedAt, createdAt, withheld, locale },
    email: opened.email ?? '',
    reasons: opened.reasons ?? '',
    closing: opened.closing ?? null,
  };
}

/** The latest appeal against a decision, as a mail about it needs it. Null: none. */
export async function findAppealForMail(subjectKind: 'restriction' | 'report', subjectId: string) {
  const row = await db().appeal.findFirst({
    where: { subjectKind, subjectId },
    orderBy: { id: 'desc' },
  });
  if (!row) return null;
  const { id, keyId, wrappedKey, email, reasons, locale } = row;
  const fields = { email, ...(reasons && { reasons }) };
  const opened = openRecord<string>(keyRing(), { table: 'Appeal', id }, { keyId, wrappedKey, fields });
  return opened && { locale, email: opened.email ?? '', reasons: opened.reasons ?? null };
}
