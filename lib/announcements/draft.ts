// What somebody writes at the desk, and what it lacks before everybody may read it. Both languages are needed then.
import { NOTICE } from '@/lib/disclosures/promises';
import { secondsOf } from '@/lib/disclosures/duration';
import { type AnnouncementKind, hasProgress } from './rules';
import { brokenLinks } from './text';

export type Draft = {
  kind: AnnouncementKind;
  titleZh: string;
  titleEn: string;
  bodyZh: string;
  bodyEn: string;
  /** Slugs. */
  technologies: string[];
  startsAt: Date | null;
  endsAt: Date | null;
};

/** What keeps an announcement from being published. */
export type Lack =
  'titleZh_missing' | 'titleEn_missing' | 'bodyZh_missing' | 'bodyEn_missing' | 'links_broken' | Untimely;

type Untimely = 'startsAt_missing' | 'endsAt_missing' | 'endsAt_early';

/** What a promise of the agreement asks and this doesn't give; it may be published all the same. */
export type Shortfall = 'maintenance_late' | 'notice_short' | 'technologies_missing';

export function lacksOf(draft: Draft): Lack[] {
  const empty = (['titleZh', 'titleEn', 'bodyZh', 'bodyEn'] as const).filter((field) => draft[field] === '');
  const broken = [draft.bodyZh, draft.bodyEn].some((text) => brokenLinks(text).length > 0);
  return [
    ...empty.map((field) => `${field}_missing` as const),
    ...(broken ? (['links_broken'] as const) : []),
    ...untimely(draft),
  ];
}

/** Where its times can't be: whatever begins and ends says when, and ends after it begins. */
export function untimely({
  kind,
  startsAt,
  endsAt,
}: Pick<Draft, 'kind' | 'startsAt' | 'endsAt'>): Untimely[] {
  if (startsAt === null && (hasProgress(kind) || kind === 'ruleChange')) return ['startsAt_missing'];
  if (endsAt === null) return kind === 'maintenance' ? ['endsAt_missing'] : [];
  return startsAt !== null && endsAt <= startsAt ? ['endsAt_early'] : [];
}

/**
 * Clauses 1.7 and 6.4 of the agreement: changes are announced in time, maintenance before it begins, and interruptions
 * with the services they affect.
 */
export function shortfallsOf({ kind, startsAt, technologies }: Draft, publishedAt: Date): Shortfall[] {
  const leadMs = startsAt === null ? Number.POSITIVE_INFINITY : startsAt.getTime() - publishedAt.getTime();
  const found: Shortfall[] = [];
  if (kind === 'maintenance' && leadMs <= 0) found.push('maintenance_late');
  if (kind === 'ruleChange' && leadMs < secondsOf(NOTICE.usual) * 1000) found.push('notice_short');
  if (hasProgress(kind) && technologies.length === 0) found.push('technologies_missing');
  return found;
}
