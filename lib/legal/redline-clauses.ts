import type { Locale } from '@/lib/i18n/locales';
import type { Clause, Section } from './outline';
import { compareLines, type LineChange, linesOf } from './redline-lines';

export type ComparedClause = Pick<Clause, 'id' | 'parent' | 'blocks'>;

/** A section as it is compared; an outline's own will do. */
export type ComparedSection = Pick<Section, 'anchor' | 'label' | 'title'> & {
  clauses: readonly ComparedClause[];
};

export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved' | 'unchanged';

export type ClauseChange = {
  id: string;
  /** A clause that has changed and moved as well is `changed`, and `isMoved`. */
  kind: ChangeKind;
  isMoved: boolean;
  /** Whether anything in it stands out, in either text. */
  isHighlighted: boolean;
  /** `begins` where nothing in it stood out before, `ends` where nothing does now, `varies` in between. */
  highlighting: 'begins' | 'ends' | 'varies' | null;
  lines: LineChange[];
};

type Comparison = { before: ComparedClause | null; after: ComparedClause | null; isMoved?: boolean };

/** What has become of one clause. Null stands for a text that doesn't have it; throws where neither has. */
export function compareClauses({ before, after, isMoved = false }: Comparison, locale: Locale): ClauseChange {
  const clause = after ?? before;
  if (!clause) throw new Error('Neither text has the clause');
  const [old, recent] = [linesOf(before?.blocks ?? []), linesOf(after?.blocks ?? [])];
  const lines = compareLines(old, recent, locale);
  const stands = { before: old.some(isHighlighted), after: recent.some(isHighlighted) };
  const isInBoth = before !== null && after !== null;
  return {
    id: clause.id,
    kind: isInBoth ? kindOf(lines, isMoved) : after ? 'added' : 'removed',
    isMoved: isInBoth && isMoved,
    isHighlighted: stands.before || stands.after,
    highlighting: isInBoth ? highlightingOf(lines, stands) : null,
    lines,
  };
}

function kindOf(lines: LineChange[], isMoved: boolean): ChangeKind {
  if (lines.some(({ kind, highlighting }) => kind !== 'same' || highlighting !== null)) return 'changed';
  return isMoved ? 'moved' : 'unchanged';
}

function highlightingOf(
  lines: LineChange[],
  { before, after }: { before: boolean; after: boolean },
): ClauseChange['highlighting'] {
  if (before !== after) return after ? 'begins' : 'ends';
  return lines.some(({ highlighting }) => highlighting !== null) ? 'varies' : null;
}

function isHighlighted(line: { isHighlighted: boolean }): boolean {
  return line.isHighlighted;
}
