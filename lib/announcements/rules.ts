// What an announcement may become, and who is told of it when. The clock is always an argument.

export const ANNOUNCEMENT_KINDS = [
  'interruption',
  'maintenance',
  'ruleChange',
  'technology',
  'general',
] as const;

export type AnnouncementKind = (typeof ANNOUNCEMENT_KINDS)[number];

/** How far what an interruption or maintenance tells of has got. */
export type Progress = 'planned' | 'goingOn' | 'solved' | 'cancelled';

/** What comes after what. Something solved can come back; something cancelled is announced anew. */
const NEXT: Record<Progress, readonly Progress[]> = {
  planned: ['goingOn', 'solved', 'cancelled'],
  goingOn: ['solved'],
  solved: ['goingOn'],
  cancelled: [],
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long the bar tells of what has no end of its own, from its publication. */
const SHOWN_DAYS = 14;

/** How long the bar goes on telling of changed rules once they apply. */
const AFTER_EFFECT_DAYS = 7;

type Timed = { kind: AnnouncementKind; startsAt: Date | null; endsAt: Date | null };
type Progressing = { progress: Progress | null; startsAt: Date | null };

/** True for kinds that begin, go on and end. */
export function hasProgress(kind: AnnouncementKind): boolean {
  return kind === 'interruption' || kind === 'maintenance';
}

/** How far it has got at an instant: what was planned goes on from its start. Null for kinds that have no progress. */
export function progressAt({ progress, startsAt }: Progressing, now: Date): Progress | null {
  return progress === 'planned' && startsAt !== null && startsAt <= now ? 'goingOn' : progress;
}

export function nextProgress(from: Progress): readonly Progress[] {
  return NEXT[from];
}

/** True while the announced end has passed and nobody has said that it is over. */
export function isOverdue({ progress, startsAt, endsAt }: Progressing & Timed, now: Date): boolean {
  return endsAt !== null && endsAt <= now && progressAt({ progress, startsAt }, now) === 'goingOn';
}

/** True while the bar of every page tells of it. A legal version has a notice of its own on every page. */
export function isCurrent(
  announcement: Timed & Progressing & { publishedAt: Date | null; legalVersion: string | null },
  now: Date,
): boolean {
  const { kind, startsAt, endsAt, publishedAt, legalVersion } = announcement;
  if (publishedAt === null || publishedAt > now || legalVersion !== null) return false;
  if (hasProgress(kind)) {
    const progress = progressAt(announcement, now);
    return progress === 'planned' || progress === 'goingOn';
  }
  const shownUntil = publishedAt.getTime() + SHOWN_DAYS * DAY_MS;
  if (kind === 'ruleChange') {
    const settled = startsAt === null ? 0 : startsAt.getTime() + AFTER_EFFECT_DAYS * DAY_MS;
    return now.getTime() < Math.max(shownUntil, settled);
  }
  return now.getTime() < (endsAt?.getTime() ?? shownUntil);
}

/** The earliest instant from which `isCurrent` could still be true of something published then without an end. */
export function oldestCurrent(now: Date): Date {
  return new Date(now.getTime() - SHOWN_DAYS * DAY_MS);
}

/** The same for the day on which changed rules begin to apply. */
export function oldestEffect(now: Date): Date {
  return new Date(now.getTime() - AFTER_EFFECT_DAYS * DAY_MS);
}

/** True where a technology can't be used because of it: an interruption or maintenance that goes on now. */
export function interrupts(
  { progress, technologies }: { progress: Progress | null; technologies: readonly string[] },
  slug: string,
): boolean {
  return progress === 'goingOn' && technologies.includes(slug);
}

/** What is most urgent first: what doesn't work now, then what is going to stop, then the rest, newest first. */
export function byUrgency<One extends Timed & Progressing & { publishedAt: Date | null }>(
  now: Date,
): (one: One, other: One) => number {
  return (one, other) =>
    rank(one, now) - rank(other, now) ||
    (other.publishedAt?.getTime() ?? 0) - (one.publishedAt?.getTime() ?? 0);
}

function rank(announcement: Timed & Progressing, now: Date): number {
  const progress = progressAt(announcement, now);
  if (progress === 'goingOn') return announcement.kind === 'interruption' ? 0 : 1;
  if (progress === 'planned') return 2;
  return announcement.kind === 'ruleChange' ? 3 : 4;
}
