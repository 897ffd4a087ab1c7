import { db } from '@/lib/db/client';
import type { AnnouncementState, Prisma } from '@/lib/db/generated/sqlite/client';
import type { Locale } from '@/lib/i18n/locales';
import { demand, type StaffMember } from '@/lib/staff/rights';
import {
  type AnnouncementKind,
  byUrgency,
  isCurrent,
  oldestCurrent,
  oldestEffect,
  type Progress,
  progressAt,
} from './rules';

/** Words in both languages. */
export type Bilingual = Record<Locale, string>;

/** A published announcement as lists show it. */
export type AnnouncementRow = {
  id: string;
  kind: AnnouncementKind;
  /** As at the instant asked for. */
  progress: Progress | null;
  title: Bilingual;
  technologies: string[];
  startsAt: Date | null;
  endsAt: Date | null;
  publishedAt: Date;
  changedAt: Date;
  sequence: number;
  legalVersion: string | null;
};

/** What was added to it. */
export type UpdateRow = {
  id: string;
  at: Date;
  progress: Progress | null;
  text: Bilingual;
  /** The time announced before, and since. Null: it stayed. */
  rescheduled: { was: Period; is: Period } | null;
};

export type Period = { startsAt: Date | null; endsAt: Date | null };

/** How it read before a correction. */
export type RevisionRow = {
  id: string;
  at: Date;
  note: Bilingual;
  title: Bilingual;
  body: Bilingual;
  technologies: string[];
};

export type ShownAnnouncement = AnnouncementRow & {
  body: Bilingual;
  /** Newest first, both. */
  updates: UpdateRow[];
  revisions: RevisionRow[];
};

export const PAGE_ROWS = 30;

/** More than these don't fit into a bar, and nobody would read them. */
const MOST_CURRENT = 10;

const ROW = {
  id: true,
  kind: true,
  progress: true,
  titleZh: true,
  titleEn: true,
  technologies: true,
  startsAt: true,
  endsAt: true,
  publishedAt: true,
  changedAt: true,
  sequence: true,
  legalVersion: true,
} as const;

const WHOLE = {
  ...ROW,
  bodyZh: true,
  bodyEn: true,
  updates: { orderBy: [{ at: 'desc' }, { id: 'desc' }] },
  revisions: { orderBy: [{ at: 'desc' }, { id: 'desc' }] },
} as const satisfies Prisma.AnnouncementSelect;

/** Two documents are often published at one time: which stands first is the same on every machine. */
const NEWEST_FIRST = [
  { publishedAt: 'desc' },
  { legalVersion: 'desc' },
  { id: 'desc' },
] as const satisfies Prisma.AnnouncementOrderByWithRelationInput[];

/** One page of what is published, newest first, of one kind or of all; and how many there are in all. */
export async function listAnnouncements(
  { kind, page }: { kind: AnnouncementKind | null; page: number },
  now: Date,
): Promise<{ rows: AnnouncementRow[]; count: number }> {
  const where = { ...published(now), ...(kind && { kind }) };
  const [rows, count] = await Promise.all([
    db().announcement.findMany({
      where,
      orderBy: NEWEST_FIRST,
      skip: (page - 1) * PAGE_ROWS,
      take: PAGE_ROWS,
      select: ROW,
    }),
    db().announcement.count({ where }),
  ]);
  return { rows: rows.map((row) => rowOf(row, now)), count };
}

/** The newest, with their texts, for feeds. */
export async function listNewest(
  limit: number,
  now: Date,
): Promise<(AnnouncementRow & { body: Bilingual })[]> {
  const rows = await db().announcement.findMany({
    where: published(now),
    orderBy: NEWEST_FIRST,
    take: limit,
    select: { ...ROW, bodyZh: true, bodyEn: true },
  });
  return rows.map(({ bodyZh, bodyEn, ...row }) => ({ ...rowOf(row, now), body: { zh: bodyZh, en: bodyEn } }));
}

/** What the bar of every page tells at an instant, the most urgent first. */
export async function listCurrent(now: Date): Promise<AnnouncementRow[]> {
  const rows = await db().announcement.findMany({
    where: {
      ...published(now),
      legalVersion: null,
      OR: [
        { progress: { in: ['planned', 'goingOn'] } },
        { progress: null, publishedAt: { gt: oldestCurrent(now) } },
        { progress: null, endsAt: { gt: now } },
        { kind: 'ruleChange', startsAt: { gt: oldestEffect(now) } },
      ],
    },
    orderBy: NEWEST_FIRST,
    take: 10 * MOST_CURRENT,
    select: ROW,
  });
  return rows
    .filter((row) => isCurrent(row, now))
    .sort(byUrgency(now))
    .slice(0, MOST_CURRENT)
    .map((row) => rowOf(row, now));
}

/** One that is published, with all that was added and corrected. Null: there is none. */
export async function findAnnouncement(id: string, now: Date): Promise<ShownAnnouncement | null> {
  const found = await db().announcement.findFirst({
    where: { id, ...published(now) },
    select: WHOLE,
  });
  return found && shownOf(found, now);
}

/** What somebody at the desk sees of one, whatever its state. */
export type DeskAnnouncement = ShownAnnouncement & { state: AnnouncementState; publishAt: Date | null };

/** One page of all there are, drafts too, those changed last first; and how many there are. */
export async function listForDesk(member: StaffMember, page: number, now: Date) {
  demand(member, 'announcements:read');
  const [rows, count] = await Promise.all([
    db().announcement.findMany({
      orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * PAGE_ROWS,
      take: PAGE_ROWS,
      select: { ...ROW, state: true, publishAt: true },
    }),
    db().announcement.count(),
  ]);
  const listed = rows.map(({ state, publishAt, ...row }) => ({ ...rowOf(row, now), state, publishAt }));
  return { rows: listed, count };
}

/** One of them. Null: there is none. */
export async function findForDesk(
  member: StaffMember,
  id: string,
  now: Date,
): Promise<DeskAnnouncement | null> {
  demand(member, 'announcements:read');
  const found = await db().announcement.findUnique({
    where: { id },
    select: { ...WHOLE, state: true, publishAt: true },
  });
  if (!found) return null;
  const { state, publishAt, ...row } = found;
  return { ...shownOf(row, now), state, publishAt };
}

function published(now: Date) {
  return { state: 'published', publishedAt: { lte: now } } as const;
}

type StoredWhole = Prisma.AnnouncementGetPayload<{ select: typeof WHOLE }>;

function shownOf({ bodyZh, bodyEn, updates, revisions, ...row }: StoredWhole, now: Date): ShownAnnouncement {
  return {
    ...rowOf(row, now),
    body: { zh: bodyZh, en: bodyEn },
    updates: updates.map(updateOf),
    revisions: revisions.map(revisionOf),
  };
}

type StoredRow = Omit<AnnouncementRow, 'title' | 'technologies' | 'publishedAt'> & {
  titleZh: string;
  titleEn: string;
  technologies: string;
  publishedAt: Date | null;
};

function rowOf({ titleZh, titleEn, technologies, ...row }: StoredRow, now: Date): AnnouncementRow {
  return {
    ...row,
    progress: progressAt(row, now),
    title: { zh: titleZh, en: titleEn },
    technologies: slugsOf(technologies),
    publishedAt: row.publishedAt ?? row.changedAt,
  };
}

function updateOf(update: StoredWhole['updates'][number]): UpdateRow {
  const { id, at, progress, textZh, textEn, wasStartsAt, wasEndsAt, startsAt, endsAt } = update;
  const was = { startsAt: wasStartsAt, endsAt: wasEndsAt };
  const rescheduled = update.rescheduled ? { was, is: { startsAt, endsAt } } : null;
  return { id, at, progress, text: { zh: textZh, en: textEn }, rescheduled };
}

function revisionOf(revision: StoredWhole['revisions'][number]): RevisionRow {
  const { id, at, noteZh, noteEn, titleZh, titleEn, bodyZh, bodyEn, technologies } = revision;
  return {
    id,
    at,
    note: { zh: noteZh, en: noteEn },
    title: { zh: titleZh, en: titleEn },
    body: { zh: bodyZh, en: bodyEn },
    technologies: slugsOf(technologies),
  };
}

function slugsOf(technologies: string): string[] {
  return technologies.split(' ').filter((slug) => slug !== '');
}
