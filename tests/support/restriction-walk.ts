// Random sequences of what people and the clock do to a restriction, and a record kept by hand beside it: written from the
// agreement (clauses 3.5 and 3.6), not from the code under test.
import fc from 'fast-check';

export const DAY_MS = 24 * 60 * 60 * 1000;

export const PEOPLE = ['anna', 'bo', 'chen'] as const;
export type Person = (typeof PEOPLE)[number];

export type Step =
  | { act: 'propose'; by: Person; days: number; withheld: boolean; hasAddress: boolean }
  | { act: 'approve' | 'refuse' | 'lift'; by: Person }
  | { act: 'appeal' }
  | { act: 'decideAppeal'; by: Person; isUpheld: boolean }
  | { act: 'wait'; hours: number };

const person = fc.constantFrom(...PEOPLE);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    act: fc.constant('propose' as const),
    by: person,
    days: fc.constantFrom(-1, 0, 1, 6, 7, 8, 30, 366, 400),
    withheld: fc.boolean(),
    hasAddress: fc.boolean(),
  }),
  fc.record({ act: fc.constantFrom('approve' as const, 'refuse' as const, 'lift' as const), by: person }),
  fc.record({ act: fc.constant('appeal' as const) }),
  fc.record({ act: fc.constant('decideAppeal' as const), by: person, isUpheld: fc.boolean() }),
  fc.record({ act: fc.constant('wait' as const), hours: fc.constantFrom(1, 24, 7 * 24, 40 * 24) }),
);

/** A sequence that begins with a decision, so that there is something to walk on. */
export const walk: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.record({
      act: fc.constant('propose' as const),
      by: person,
      days: fc.constantFrom(1, 7, 8, 30, 366),
      withheld: fc.boolean(),
      hasAddress: fc.boolean(),
    }),
    fc.array(step, { minLength: 1, maxLength: 10 }),
  )
  .map(([first, rest]) => [first, ...rest]);

export type Shown = 'none' | 'proposed' | 'active' | 'lifted' | 'refused' | 'expired';

/** What may follow what, by the agreement and the rule of two people. */
const MAY_FOLLOW: Record<Shown, readonly Shown[]> = {
  none: ['none', 'proposed', 'active'],
  proposed: ['proposed', 'active', 'refused', 'expired'],
  active: ['active', 'lifted', 'expired'],
  lifted: ['lifted'],
  refused: ['refused'],
  expired: ['expired'],
};

export function mayFollow(from: Shown, to: Shown): boolean {
  return MAY_FOLLOW[from].includes(to);
}
