/** Places in the two lists: both where they are paired, one where an item has no partner. */
export type Alignment = { old: number | null; recent: number | null }[];

/**
 * Pairs the items of two lists, in order on both sides, so that the sum of the likenesses is the greatest. A likeness
 * of 0 is no pair. Takes time and space in proportion to the product of the lengths.
 */
export function align(likenesses: readonly (readonly number[])[], recentLength: number): Alignment {
  const oldLength = likenesses.length;
  const best = bestSums(likenesses, recentLength);
  const bestAt = (old: number, recent: number) => best[old]?.[recent] ?? 0;
  const found: Alignment = [];
  let [old, recent] = [0, 0];
  while (old < oldLength && recent < recentLength) {
    const likeness = likenesses[old]?.[recent] ?? 0;
    if (likeness > 0 && bestAt(old, recent) === likeness + bestAt(old + 1, recent + 1)) {
      found.push({ old: old++, recent: recent++ });
    } else if (bestAt(old, recent) === bestAt(old + 1, recent)) found.push({ old: old++, recent: null });
    else found.push({ old: null, recent: recent++ });
  }
  while (old < oldLength) found.push({ old: old++, recent: null });
  while (recent < recentLength) found.push({ old: null, recent: recent++ });
  return found;
}

/** At each pair of places, the greatest sum from there to the ends. */
function bestSums(likenesses: readonly (readonly number[])[], recentLength: number): number[][] {
  const sums = Array.from({ length: likenesses.length + 1 }, () =>
    new Array<number>(recentLength + 1).fill(0),
  );
  for (let old = likenesses.length - 1; old >= 0; old -= 1) {
    const [row, below] = [sums[old] ?? [], sums[old + 1] ?? []];
    for (let recent = recentLength - 1; recent >= 0; recent -= 1) {
      const likeness = likenesses[old]?.[recent] ?? 0;
      const paired = likeness > 0 ? likeness + (below[recent + 1] ?? 0) : 0;
      row[recent] = Math.max(paired, below[recent] ?? 0, row[recent + 1] ?? 0);
    }
  }
  return sums;
}
