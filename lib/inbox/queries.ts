import { shanghaiDate } from '@/lib/core/dates';
import { keyRing } from '@/lib/crypto/keys';
import { db } from '@/lib/db/client';
import { listAcceptances, listAudit } from '@/lib/leads/queries';
import { demand, may, type StaffMember } from '@/lib/staff/rights';
import { filtersOf, sortedBy } from './filters';
import {
  inboxLine,
  type InboxLine,
  type LeadLine,
  leadLine,
  LINE_COLUMNS,
  mayShow,
  type Note,
  openNotes,
  type StoredLine,
} from './rows';
import { canUndo, PRESENT_MS, UNDO_MS } from './rules';
import type { InboxView } from './schema';
import { findKey, readFindKey } from './search';
import { spansOf } from './spans';

/** Leads a page. */
export const PAGE = 50;

/** Counts go no further than this: nobody needs the exact number, and every page waits for it. */
export const COUNT_MAX = 99;

export type InboxPage = {
  lines: InboxLine[];
  /** Places to go on from, after the last line and before the first. Null: there are no more. */
  after: string | null;
  before: string | null;
};

/** One page of the inbox: unanswered first, the longest waiting on top, then the newest. */
export async function listLeads(member: StaffMember, view: InboxView): Promise<InboxPage> {
  demand(member, 'leads:read');
  if (view.find !== undefined) return findLeads(member, view.find);
  const isBack = view.after === undefined && view.before !== undefined;
  const rows = isBack ? await rowsBefore(member, view) : await rowsAfter(member, view);
  const shown = isBack ? rows.slice(0, PAGE).reverse() : rows.slice(0, PAGE);
  const isMore = rows.length > PAGE;
  const hasBefore = isBack ? isMore : view.after !== undefined;
  const hasAfter = isBack || isMore;
  return {
    lines: shown.map((row) => inboxLine(keyRing(), member, row)),
    after: hasAfter ? (shown.at(-1)?.place ?? null) : null,
    before: hasBefore ? (shown[0]?.place ?? null) : null,
  };
}

async function rowsAfter(member: StaffMember, view: InboxView): Promise<StoredLine[]> {
  const rows: StoredLine[] = [];
  for (const { gte, lt } of spansOf(view)) {
    const from = view.after !== undefined && view.after >= gte ? { gt: view.after } : { gte };
    const take = PAGE + 1 - rows.length;
    if (take > 0) rows.push(...(await rowsOf(member, view, { place: { ...from, lt }, order: 'asc', take })));
  }
  return rows;
}

async function rowsBefore(member: StaffMember, view: InboxView): Promise<StoredLine[]> {
  const rows: StoredLine[] = [];
  for (const { gte, lt } of spansOf(view).reverse()) {
    const end = view.before !== undefined && view.before < lt ? view.before : lt;
    const take = PAGE + 1 - rows.length;
    if (take > 0 && gte < end)
      rows.push(...(await rowsOf(member, view, { place: { gte, lt: end }, order: 'desc', take })));
  }
  return rows;
}

type Stretch = { place: { gte?: string; gt?: string; lt: string }; order: 'asc' | 'desc'; take: number };

function rowsOf(
  member: StaffMember,
  view: InboxView,
  { place, order, take }: Stretch,
): Promise<StoredLine[]> {
  const filters = filtersOf(member, view);
  return db().lead.findMany({
    where: { ...filters, place },
    orderBy: sortedBy(filters, order),
    take,
    select: LINE_COLUMNS,
  });
}

/** Every lead of one telephone number, address or company, wherever it stands, newest first. */
async function findLeads(member: StaffMember, find: string): Promise<InboxPage> {
  const key = readFindKey(find);
  const rows = key === null ? [] : await rowsByIndex(key, PAGE);
  return { lines: rows.map((row) => inboxLine(keyRing(), member, row)), after: null, before: null };
}

function rowsByIndex({ column, index }: NonNullable<ReturnType<typeof readFindKey>>, take: number) {
  return db().lead.findMany({
    where: { [column]: index },
    orderBy: { createdAt: 'desc' },
    take,
    select: LINE_COLUMNS,
  });
}

export type DueLine = LeadLine & { followUpOn: string };

/** Leads that somebody wanted to come back to by today, the longest overdue first. */
export async function listDue(member: StaffMember, whose: 'me' | 'all', now: Date): Promise<DueLine[]> {
  demand(member, 'leads:read');
  const rows = await db().lead.findMany({
    where: { ...dueBy(member, whose, now), ...(!may(member.role, 'minors:read') && { isMinor: false }) },
    orderBy: [{ followUpOn: 'asc' }, { id: 'asc' }],
    take: PAGE,
    select: LINE_COLUMNS,
  });
  return rows.map((row) => ({ ...leadLine(keyRing(), row), followUpOn: row.followUpOn ?? '' }));
}

function dueBy(member: StaffMember, whose: 'me' | 'all', now: Date) {
  const due = { followUpOn: { lte: shanghaiDate(now) }, place: { not: null }, storedOnlySince: null };
  return { ...due, ...(whose === 'me' && { assigneeId: member.id }) };
}

export type InboxCounts = { unanswered: number; quarantine: number; due: number; dueMine: number };

/** How much is waiting, up to `COUNT_MAX` and one more. */
export async function countWaiting(member: StaffMember, now: Date): Promise<InboxCounts> {
  demand(member, 'leads:read');
  const count = (where: object) => db().lead.count({ where, take: COUNT_MAX + 1 });
  const [unanswered, quarantine, due, dueMine] = await Promise.all([
    count({ place: { gte: '0', lt: '1' } }),
    count({ place: { gte: '3', lt: '4' } }),
    count(dueBy(member, 'all', now)),
    count(dueBy(member, 'me', now)),
  ]);
  return { unanswered, quarantine, due, dueMine };
}

const PAGE_COLUMNS = {
  ...LINE_COLUMNS,
  locale: true,
  firstContactAt: true,
  lastContactAt: true,
  sourcePage: true,
  sourceReferrer: true,
  utmSource: true,
  utmMedium: true,
  utmCampaign: true,
  phoneIndex: true,
  emailIndex: true,
  companyIndex: true,
} as const;

/** Everything of a lead but what was done to it and who it is. Null: there is none that this colleague may see. */
export async function findLead(member: StaffMember, reference: string) {
  demand(member, 'leads:read');
  const row = await db().lead.findUnique({ where: { reference }, select: PAGE_COLUMNS });
  if (row === null || !mayShow(member, row)) return null;
  const { locale, firstContactAt, lastContactAt, sourcePage, sourceReferrer } = row;
  const [mergedInto, merged] = await Promise.all([
    row.mergedIntoId === null
      ? null
      : db().lead.findUnique({ where: { id: row.mergedIntoId }, select: { reference: true } }),
    db().lead.findMany({ where: { mergedIntoId: row.id }, take: PAGE, select: { reference: true } }),
  ]);
  return {
    ...leadLine(keyRing(), row),
    locale,
    firstContactAt,
    lastContactAt,
    sourcePage,
    sourceReferrer,
    campaign: [row.utmSource, row.utmMedium, row.utmCampaign].filter((words) => words !== null),
    mergedInto: mergedInto?.reference ?? null,
    merged: merged.map((lead) => lead.reference),
  };
}

export type LeadView = NonNullable<Awaited<ReturnType<typeof findLead>>>;

/** Related leads shown beside one. */
const RELATED_MAX = 10;

export type Related = { kind: 'person' | 'company'; find: string; lines: InboxLine[] }[];

/** Other leads of the same telephone number, address or company. They are shown, and stand in nobody's way. */
export async function listRelated(member: StaffMember, reference: string): Promise<Related> {
  const lead = await visible(member, reference);
  if (lead === null) return [];
  const { id, phoneIndex, emailIndex, companyIndex } = lead;
  const seen = new Set([id]);
  const related: Related = [];
  for (const [kind, column, index] of [
    ['person', 'phone', phoneIndex],
    ['person', 'email', emailIndex],
    ['company', 'company', companyIndex],
  ] as const) {
    if (index === null) continue;
    const rows = await rowsByIndex({ column: `${column}Index`, index }, RELATED_MAX + 1);
    const others = rows.filter((row) => !seen.has(row.id)).slice(0, RELATED_MAX);
    for (const row of others) seen.add(row.id);
    const lines = others.map((row) => inboxLine(keyRing(), member, row));
    if (lines.length > 0) related.push({ kind, find: findKey(column, index), lines });
  }
  return related;
}

/** What colleagues wrote about a lead, oldest first; only for those who may see the person too. */
export async function listNotes(member: StaffMember, reference: string): Promise<Note[]> {
  const lead = await visible(member, reference);
  if (lead === null || !may(member.role, 'leads:reveal')) return [];
  const notes = await db().leadNote.findMany({
    where: { leadId: lead.id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, authorId: true, createdAt: true, text: true },
  });
  return openNotes(keyRing(), lead, notes);
}

/** What was done to a lead, oldest first. */
export async function listHistory(member: StaffMember, reference: string) {
  const lead = await visible(member, reference);
  return lead === null ? [] : listAudit(lead.id);
}

/** What the sender of a lead accepted. */
export async function listAccepted(member: StaffMember, reference: string) {
  const lead = await visible(member, reference);
  return lead === null ? [] : listAcceptances(lead.id);
}

/** Colleagues who have a lead open now, but for oneself: their ids. */
export async function listPresent(member: StaffMember, reference: string, now: Date): Promise<string[]> {
  const lead = await visible(member, reference);
  if (lead === null) return [];
  const since = new Date(now.getTime() - PRESENT_MS);
  const present = await db().leadPresence.findMany({
    where: { leadId: lead.id, staffId: { not: member.id }, seenAt: { gt: since } },
    orderBy: { staffId: 'asc' },
    select: { staffId: true },
  });
  return present.map(({ staffId }) => staffId);
}

export type DoneAct = { actId: string; count: number; until: Date };

/** What one did a moment ago, if it can still be undone. */
export async function findAct(member: StaffMember, actId: string, now: Date): Promise<DoneAct | null> {
  demand(member, 'leads:read');
  const moves = await db().leadMove.findMany({
    where: { actId, actorId: member.id },
    select: { at: true, undoneAt: true },
  });
  const [first] = moves;
  if (first === undefined || !canUndo(first, now)) return null;
  return { actId, count: moves.length, until: new Date(first.at.getTime() + UNDO_MS) };
}

/** What other reads of a lead begin with. Null: there is none that this colleague may see. */
async function visible(member: StaffMember, reference: string) {
  demand(member, 'leads:read');
  const lead = await db().lead.findUnique({
    where: { reference },
    select: {
      id: true,
      isMinor: true,
      keyId: true,
      wrappedKey: true,
      phoneIndex: true,
      emailIndex: true,
      companyIndex: true,
    },
  });
  return lead !== null && mayShow(member, lead) ? lead : null;
}
