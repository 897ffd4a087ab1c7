import { describe, expect, it } from 'vitest';
import { groupsOf, SMALLEST_GROUP } from './statistics';

const group = (technology: string, outcome: string, count: number) => ({ technology, outcome, count });

describe('the groups of a month', () => {
  it('stand alone from five on', () => {
    const counts = [group('a', 'won', 5), group('a', 'lost', 70)];
    expect(groupsOf(counts)).toEqual(counts);
  });

  it('go together by technology where they are smaller, and then as a whole', () => {
    const counts = [group('a', 'won', 4), group('a', 'lost', 1), group('b', 'won', 2), group('-', 'new', 3)];
    expect(groupsOf(counts)).toEqual([group('a', '*', 5), group('*', '*', 5)]);
  });

  it('are dropped where even the whole is smaller', () => {
    expect(groupsOf([group('a', 'won', 3), group('b', 'won', 1)])).toEqual([]);
  });

  it('are never smaller than five and never count anybody twice, whatever there is', () => {
    for (let round = 0; round < 500; round += 1) {
      const counts = ['a', 'b', 'c', '-'].flatMap((technology) =>
        ['new', 'won', 'lost'].map((outcome) =>
          group(technology, outcome, 1 + ((round * 7 + technology.charCodeAt(0) * outcome.length) % 9)),
        ),
      );
      const groups = groupsOf(counts);
      const sum = (of: typeof counts) => of.reduce((total, { count }) => total + count, 0);
      expect(groups.filter(({ count }) => count < SMALLEST_GROUP)).toEqual([]);
      expect(sum(counts) - sum(groups)).toBeGreaterThanOrEqual(0);
      expect(sum(counts) - sum(groups)).toBeLessThan(SMALLEST_GROUP);
    }
  });
});
