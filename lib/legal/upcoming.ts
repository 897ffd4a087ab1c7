import { startOfShanghaiDay } from '@/lib/core/dates';
import type { Locale } from '@/lib/i18n/locales';
import { listDocuments, type VersionRow } from './queries';

export type UpcomingVersion = VersionRow & {
  document: string;
  /** The version that it takes the place of. Null: it is the first. */
  before: string | null;
};

/** Versions that take effect on one day, and the instant they do. */
export type UpcomingDay = { from: Date; versions: UpcomingVersion[] };

/** What is published and not yet in force at an instant, by the day it takes effect, the next first. */
export async function listUpcoming(locale: Locale, now: Date): Promise<UpcomingDay[]> {
  const documents = await listDocuments(locale);
  const upcoming = documents
    .flatMap(({ document, versions }) =>
      versions.map((version, index) => ({
        ...version,
        document,
        before: versions[index + 1]?.version ?? null,
      })),
    )
    .filter(({ effectiveFrom }) => startOfShanghaiDay(effectiveFrom) > now);
  const days = [...new Set(upcoming.map(({ effectiveFrom }) => effectiveFrom))].sort();
  return days.map((day) => ({
    from: startOfShanghaiDay(day),
    versions: upcoming.filter(({ effectiveFrom }) => effectiveFrom === day),
  }));
}
