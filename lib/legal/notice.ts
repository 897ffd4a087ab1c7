// How long before it takes effect a version is published. The texts promise it (clauses 1.7 and P11.1), as the
// E-Commerce Law, art. 34, asks of a platform's rules.
import { NOTICE } from '@/lib/disclosures/promises';
import type { VersionFrontmatter } from './schema';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The days of notice that a version needs. */
export function noticeNeeded({ adverse }: Pick<VersionFrontmatter, 'adverse'>): number {
  return (adverse ? NOTICE.adverse : NOTICE.usual).count;
}

/** Whole days from one date to a later one, both written `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The first date that leaves the notice, counted from a date on. */
export function earliestEffect(from: string, days: number): string {
  return new Date(Date.parse(from) + days * DAY_MS).toISOString().slice(0, 10);
}
