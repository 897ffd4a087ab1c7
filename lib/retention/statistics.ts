// What stays of leads whose persons are erased: how many there were, in groups that nobody can be picked out of.

/** Fewer than this in a group could point to a person. */
export const SMALLEST_GROUP = 5;

/** A slug; `-` where there was none; `*` for what is left of groups too small to stand alone. */
export type Group = { technology: string; outcome: string; count: number };

export const NONE = '-';
export const ANY = '*';

/**
 * Groups of at least five: those that are too small go together by technology, what is still too small goes together as
 * a whole, and if that is too small too nothing is kept of it.
 */
export function groupsOf(counts: readonly Group[]): Group[] {
  const byBoth = split(counts);
  const byTechnology = split(merge(byBoth.small.map((group) => ({ ...group, outcome: ANY }))));
  const rest = split(merge(byTechnology.small.map((group) => ({ ...group, technology: ANY }))));
  return [...byBoth.large, ...byTechnology.large, ...rest.large];
}

function split(groups: readonly Group[]) {
  return {
    large: groups.filter(({ count }) => count >= SMALLEST_GROUP),
    small: groups.filter(({ count }) => count < SMALLEST_GROUP),
  };
}

function merge(groups: readonly Group[]): Group[] {
  const merged = new Map<string, Group>();
  for (const group of groups) {
    const key = `${group.technology} ${group.outcome}`;
    merged.set(key, { ...group, count: group.count + (merged.get(key)?.count ?? 0) });
  }
  return [...merged.values()];
}
