import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groundGroup, guard, quartersBefore, SMALLEST } from './rules';

describe('the published figures', () => {
  it('tell of quarters that are over in Shanghai, the latest first', () => {
    const shown = (now: string) =>
      quartersBefore(new Date(now), 2).map(({ year, quarter }) => `${year}-${quarter}`);
    expect(shown('2026-11-30T00:00:00Z')).toEqual(['2026-3', '2026-2']);
    expect(shown('2026-12-31T15:59:59Z')).toEqual(['2026-3', '2026-2']);
    expect(shown('2026-12-31T16:00:00Z')).toEqual(['2026-4', '2026-3']);
    const [latest] = quartersBefore(new Date('2027-02-01T00:00:00Z'), 1);
    expect(latest).toMatchObject({
      from: new Date('2026-10-01T00:00:00+08:00'),
      to: new Date('2027-01-01T00:00:00+08:00'),
    });
  });

  it('never let a group of fewer than five be told or worked out, and lose nothing', () => {
    const counts = fc
      .array(fc.nat(20), { maxLength: 9 })
      .map((numbers) => numbers.map((count, index) => ({ key: `g${index}`, count })));
    fc.assert(
      fc.property(counts, (given) => {
        const total = given.reduce((sum, { count }) => sum + count, 0);
        const { told, rest } = guard(given);
        const sum = told.reduce((all, { count }) => all + count, rest);
        const isSafe = told.every(({ count }) => count >= SMALLEST) && (rest === 0 || rest >= SMALLEST);
        return sum === total && (total < SMALLEST ? told.length === 0 : isSafe);
      }),
      { numRuns: 2000 },
    );
  });

  it('count clauses by the one they stand in', () => {
    expect(['2.1.4', '2.2.11', 'minors'].map(groundGroup)).toEqual(['2.1', '2.2', 'minors']);
  });
});
