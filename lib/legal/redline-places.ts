// Which section of a text is which of another, and what has another place than before. Sections have no stable name:
// the one that holds most of an old section's clauses is that section.
import type { ComparedSection } from './redline-clauses';

type Places = {
  /** The place of the older section that a newer one was, by its own place; null for a new one. */
  sectionBefore: (number | null)[];
  movedSections: Set<number>;
  /** Ids of clauses that stand in another section, or in another order among their neighbours. */
  movedClauses: Set<string>;
};

/** Where everything that both texts have was before. */
export function findPlaces(before: readonly ComparedSection[], after: readonly ComparedSection[]): Places {
  const sectionBefore = matchSections(before, after);
  return {
    sectionBefore,
    movedSections: outOfOrder(
      sectionBefore.flatMap((old, recent) => (old === null ? [] : { key: recent, old })),
    ),
    movedClauses: findMovedClauses(before, after, sectionBefore),
  };
}

function matchSections(
  before: readonly ComparedSection[],
  after: readonly ComparedSection[],
): (number | null)[] {
  const oldPlace = new Map(
    before.flatMap(({ clauses }, place) => clauses.map(({ id }) => [id, place] as const)),
  );
  const candidates = after.flatMap(({ clauses, title }, recent) => {
    const shared = new Map<number, number>();
    for (const { id } of clauses) {
      const old = oldPlace.get(id);
      if (old !== undefined) shared.set(old, (shared.get(old) ?? 0) + 1);
    }
    const sameTitle = before.findIndex((section) => section.title === title);
    if (sameTitle >= 0) shared.set(sameTitle, (shared.get(sameTitle) ?? 0) + 0.5);
    return [...shared].map(([old, count]) => ({ old, recent, count }));
  });
  const found = after.map((): number | null => null);
  const taken = new Set<number>();
  for (const { old, recent } of candidates.sort((one, other) => other.count - one.count)) {
    if (taken.has(old) || found[recent] !== null) continue;
    found[recent] = old;
    taken.add(old);
  }
  return found;
}

function findMovedClauses(
  before: readonly ComparedSection[],
  after: readonly ComparedSection[],
  sectionBefore: readonly (number | null)[],
): Set<string> {
  const oldPlaces = new Map<string, { group: string; order: number }>();
  before.forEach(({ clauses }, section) => {
    for (const clause of clauses)
      oldPlaces.set(clause.id, { group: groupOf(clause, section), order: oldPlaces.size });
  });
  const moved = new Set<string>();
  const siblings = new Map<string, { key: string; old: number }[]>();
  after.forEach(({ clauses }, recent) => {
    for (const clause of clauses) {
      const group = groupOf(clause, sectionBefore[recent] ?? null);
      const old = oldPlaces.get(clause.id);
      if (old && old.group !== group) moved.add(clause.id);
      else if (old) siblings.set(group, [...(siblings.get(group) ?? []), { key: clause.id, old: old.order }]);
    }
  });
  for (const list of siblings.values()) for (const id of outOfOrder(list)) moved.add(id);
  return moved;
}

/** A clause in another one moves with it, so that only its own place in there counts. */
function groupOf({ parent }: { parent: string | null }, section: number | null): string {
  return parent === null ? `section ${section ?? 'new'}` : `clause ${parent}`;
}

/** The fewest that have to be moved to bring a list out of the order it was in before. */
function outOfOrder<Key>(list: readonly { key: Key; old: number }[]): Set<Key> {
  const longest = list.map((_, index) => ({ length: 1, previous: -1, index }));
  for (const [index, item] of list.entries()) {
    for (let earlier = 0; earlier < index; earlier += 1) {
      const [mine, theirs, other] = [longest[index], longest[earlier], list[earlier]];
      if (!mine || !theirs || !other || other.old > item.old || theirs.length < mine.length) continue;
      mine.length = theirs.length + 1;
      mine.previous = earlier;
    }
  }
  const stayed = new Set<number>();
  let last = longest.reduce(
    (best, item) => (item.length > (longest[best]?.length ?? 0) ? item.index : best),
    -1,
  );
  while (last >= 0) {
    stayed.add(last);
    last = longest[last]?.previous ?? -1;
  }
  return new Set(list.flatMap(({ key }, index) => (stayed.has(index) ? [] : key)));
}
