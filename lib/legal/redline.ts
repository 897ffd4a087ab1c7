// What has changed from one version of a text to another. Clauses are told apart by their ids, which outlive
// renumbering: one that only stands elsewhere, or under another number, hasn't changed.
import type { Locale } from '@/lib/i18n/locales';
import { type ChangeKind, type ClauseChange, compareClauses, type ComparedSection } from './redline-clauses';
import { findPlaces } from './redline-places';
import { compareWords, type Part } from './redline-words';

export type SectionChange = {
  kind: 'added' | 'removed' | 'renamed' | 'moved' | 'unchanged';
  /** Of the newer text; of the older one where it is removed. */
  anchor: string;
  label: string;
  title: Part[];
  clauses: ClauseChange[];
};

export type Redline = {
  /** In the order of the newer text; what is removed stands where it was. */
  sections: SectionChange[];
  /** How many clauses there are of each kind. */
  counts: Record<ChangeKind, number>;
};

/** Compares two texts in the same language. */
export function compareTexts(
  before: readonly ComparedSection[],
  after: readonly ComparedSection[],
  locale: Locale,
): Redline {
  const { sectionBefore, movedSections, movedClauses } = findPlaces(before, after);
  const oldClauses = new Map(before.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause])));
  const newIds = new Set(after.flatMap(({ clauses }) => clauses.map(({ id }) => id)));

  /** The clauses of a section with those that are gone from it, which `old` is what it was. */
  const withRemoved = (clauses: ClauseChange[], old: ComparedSection | undefined): ClauseChange[] => {
    const there = new Map(clauses.map((clause) => [clause.id, clause]));
    const inOldOrder = (old?.clauses ?? []).flatMap((clause) =>
      newIds.has(clause.id)
        ? (there.get(clause.id) ?? [])
        : compareClauses({ before: clause, after: null }, locale),
    );
    return weave(clauses, inOldOrder);
  };

  const sections = after.map((section, place): SectionChange => {
    const old = before[sectionBefore[place] ?? -1];
    const clauses = section.clauses.map((clause) => {
      const isMoved = movedClauses.has(clause.id);
      return compareClauses({ before: oldClauses.get(clause.id) ?? null, after: clause, isMoved }, locale);
    });
    const { anchor, label, title } = section;
    return {
      kind: old ? sectionKind(old, section, movedSections.has(place)) : 'added',
      anchor,
      label,
      title: compareWords(old?.title ?? '', title, locale),
      clauses: withRemoved(clauses, old),
    };
  });
  const inOldOrder = before.map((section, place): SectionChange => {
    const { anchor, label, title } = section;
    const removed = { kind: 'removed', anchor, label, title: compareWords(title, '', locale) } as const;
    return sections[sectionBefore.indexOf(place)] ?? { ...removed, clauses: withRemoved([], section) };
  });
  return withCounts(weave(sections, inOldOrder));
}

function sectionKind(old: ComparedSection, recent: ComparedSection, isMoved: boolean): SectionChange['kind'] {
  if (old.title !== recent.title) return 'renamed';
  return isMoved ? 'moved' : 'unchanged';
}

/** Puts what is only in the old order into the new one, after what it followed. */
function weave<Item>(inNewOrder: readonly Item[], inOldOrder: readonly Item[]): Item[] {
  const woven = [...inNewOrder];
  let next = 0;
  for (const item of inOldOrder) {
    const place = woven.indexOf(item);
    if (place < 0) woven.splice(next, 0, item);
    next = place < 0 ? next + 1 : place + 1;
  }
  return woven;
}

function withCounts(sections: SectionChange[]): Redline {
  const counts: Redline['counts'] = { added: 0, removed: 0, changed: 0, moved: 0, unchanged: 0 };
  for (const { clauses } of sections) for (const { kind } of clauses) counts[kind] += 1;
  return { sections, counts };
}
