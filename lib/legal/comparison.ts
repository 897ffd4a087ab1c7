// What has changed between published versions, as pages show it.
import { boundedMap } from '@/lib/core/bounded-map';
import type { Locale } from '@/lib/i18n/locales';
import { sectionsOf } from './archive';
import { archiveOf } from './archive-file';
import { clauseHistory, type ClauseStep } from './clause-history';
import { type DocumentRow, findDocument, publishedNow, type VersionRow } from './queries';
import { compareTexts, type Redline } from './redline';

export type Comparison = { document: DocumentRow; from: VersionRow; to: VersionRow; redline: Redline };

export type ClauseHistory = {
  document: DocumentRow;
  /** Newest first. */
  steps: ClauseStep[];
  /** The clauses that stand in it in the newest version that has it. */
  nested: string[];
};

type ComparisonKey = { document: string; from: string; to: string; locale: Locale };

/** There are as many comparisons as pairs of versions; people look at the latest few. */
const KEPT_REDLINES = 32;

const redlines = boundedMap<string, Redline>(KEPT_REDLINES);

/** Compares two published versions, whichever is the older. Null where either isn't published. */
export async function findComparison({
  document: name,
  from,
  to,
  locale,
}: ComparisonKey): Promise<Comparison | null> {
  const document = await findDocument(name, locale);
  const rowOf = (version: string) => document?.versions.find((row) => row.version === version);
  const [old, recent] = [rowOf(from), rowOf(to)];
  if (!document || !old || !recent) return null;
  const key = [name, locale, old.sha256, recent.sha256].join(' ');
  const redline = redlines.get(key) ?? (await compareVersions({ document: name, from, to, locale }));
  redlines.set(key, redline);
  return { document, from: old, to: recent, redline };
}

/** One clause through all published versions. Null where no version has it. */
export async function findClauseHistory(
  name: string,
  id: string,
  locale: Locale,
): Promise<ClauseHistory | null> {
  const document = await findDocument(name, locale);
  if (!document) return null;
  const archive = await archiveOf({ document: name, locale }, await publishedNow());
  const steps = clauseHistory(archive, id, locale);
  const newest = steps.find(({ clause }) => clause !== null);
  if (!newest) return null;
  const sections = sectionsOf(archive, newest.until) ?? [];
  const nested = sections.flatMap(({ clauses }) => clauses.filter(({ parent }) => parent === id));
  return { document, steps, nested: nested.map((clause) => clause.id) };
}

async function compareVersions({ document, from, to, locale }: ComparisonKey): Promise<Redline> {
  const archive = await archiveOf({ document, locale }, await publishedNow());
  return compareTexts(sectionsOf(archive, from) ?? [], sectionsOf(archive, to) ?? [], locale);
}
