// One clause through all versions.
import type { Locale } from '@/lib/i18n/locales';
import { type Archive, clauseByVersion } from './archive';
import { type ClauseChange, compareClauses, type ComparedClause } from './redline-clauses';

/** A version that brought a clause, changed it or took it away, and for how long that lasted. */
export type ClauseStep = {
  version: string;
  /** The last version with the same text; that one itself where the next has another. */
  until: string;
  /** Null where the version has no such clause. */
  clause: ComparedClause | null;
  /** Against the step before. */
  change: ClauseChange;
};

/** The steps of a clause, newest first. Empty where no version has it. */
export function clauseHistory(archive: Archive, id: string, locale: Locale): ClauseStep[] {
  const steps: ClauseStep[] = [];
  let before: ComparedClause | null = null;
  for (const { version, clause } of clauseByVersion(archive, id)) {
    const change: ClauseChange | null =
      before === clause ? null : compareClauses({ before, after: clause }, locale);
    const last = steps.at(-1);
    if (change && change.kind !== 'unchanged') steps.push({ version, until: version, clause, change });
    else if (last) last.until = version;
    before = clause;
  }
  return steps.reverse();
}
