import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, mayFollow, type Shown, type Step, walk } from '@/tests/support/restriction-walk';
import { appealPeriod } from './appeal-period';
import {
  begin,
  canAppeal,
  type Change,
  decide,
  decideAppeal,
  isInForce,
  noticeWay,
  type Restricted,
  standing,
} from './rules';

const START = new Date('2026-03-02T04:00:00Z').getTime();

type Walked = {
  now: Date;
  restriction: Restricted | null;
  withheld: string | null;
  hasAddress: boolean;
  hasOpenAppeal: boolean;
  /** One entry a change: what a mutation writes as notice and audit row. */
  told: { change: Change; way: string; by: string }[];
};

function take(walked: Walked, step: Step): void {
  const { now, restriction } = walked;
  if (step.act === 'wait') {
    walked.now = new Date(now.getTime() + step.hours * 60 * 60 * 1000);
    return;
  }
  if (step.act === 'propose') {
    if (restriction) return;
    const span = { startsAt: now, endsAt: new Date(now.getTime() + step.days * DAY_MS) };
    const begun = begin(span, 0);
    if (!begun.ok) return;
    const { state, change } = begun.value;
    walked.restriction = { ...span, state, proposedBy: step.by, approvedBy: null };
    walked.withheld = step.withheld ? 'authority' : null;
    walked.hasAddress = step.hasAddress;
    tell(walked, change, step.by);
    return;
  }
  if (!restriction) return;
  if (step.act === 'appeal') {
    if (!canAppeal(restriction, walked.hasOpenAppeal, now)) return;
    walked.hasOpenAppeal = true;
    tell(walked, 'appealed', 'visitor');
    return;
  }
  if (step.act === 'decideAppeal') {
    if (!walked.hasOpenAppeal) return;
    const decided = decideAppeal(restriction, step.isUpheld, { by: step.by, now });
    if (!decided.ok) return;
    restriction.state = decided.value.state;
    walked.hasOpenAppeal = false;
    tell(walked, decided.value.change, step.by);
    return;
  }
  const decided = decide(restriction, step.act, { by: step.by, now });
  if (!decided.ok) return;
  restriction.state = decided.value.state;
  if (step.act === 'approve') Object.assign(restriction, { approvedBy: step.by, startsAt: now });
  tell(walked, decided.value.change, step.by);
}

function tell(walked: Walked, change: Change, by: string): void {
  walked.told.push({ change, way: noticeWay(change, walked), by });
}

function shown({ restriction, now }: Walked): Shown {
  return restriction ? standing(restriction, now) : 'none';
}

/** What is unlawful about a step that was just taken. Null: nothing. */
function faultOf(walked: Walked, before: Shown, toldBefore: number): string | null {
  const { restriction, now, told, withheld } = walked;
  const after = shown(walked);
  if (!mayFollow(before, after)) return `${before} → ${after}`;
  // Only the clock changes something without telling.
  if (after !== before && after !== 'expired' && told.length === toldBefore) return 'untold';
  const isSilent = ({ change, way }: Walked['told'][number]) =>
    change.startsWith('appeal') || way === 'withheld' || way === 'desk';
  if (withheld !== null && !told.every(isSilent)) return 'told against the law';
  if (!restriction) return null;
  const { startsAt, endsAt, proposedBy, approvedBy } = restriction;
  if (approvedBy === proposedBy) return 'approved by whoever proposed it';
  if (isInForce(restriction, now)) {
    if (endsAt <= now) return 'in effect after its end';
    const days = (endsAt.getTime() - startsAt.getTime()) / DAY_MS;
    if (days > 7 && approvedBy === null) return 'more than seven days by one person';
  }
  const judges = told.filter(({ change }) => change === 'appealUpheld' || change === 'appealRejected');
  const isBiased = judges.some(({ by }) => by === proposedBy || by === approvedBy);
  return isBiased ? 'an appeal decided by whoever took part' : null;
}

describe('the rules of restrictions', () => {
  it('lead through 10,000 random sequences to no state that they don’t allow, and to none untold', () => {
    const reached = new Set<Shown>();
    fc.assert(
      fc.property(walk, (steps) => {
        const walked: Walked = {
          now: new Date(START),
          restriction: null,
          withheld: null,
          hasAddress: false,
          hasOpenAppeal: false,
          told: [],
        };
        for (const step of steps) {
          const [before, toldBefore] = [shown(walked), walked.told.length];
          take(walked, step);
          const fault = faultOf(walked, before, toldBefore);
          if (fault !== null) throw new Error(fault);
          reached.add(shown(walked));
        }
      }),
      { numRuns: 10_000 },
    );
    // The walk goes everywhere, or it would prove nothing.
    expect([...reached].sort()).toEqual(['active', 'expired', 'lifted', 'proposed', 'refused']);
  }, 60_000);

  it('let one person decide on seven days and not on a second more, also in pieces', () => {
    const startsAt = new Date(START);
    const week = { startsAt, endsAt: new Date(START + 7 * DAY_MS) };
    expect(begin(week, 0)).toMatchObject({ value: { state: 'active' } });
    expect(begin({ ...week, endsAt: new Date(START + 7 * DAY_MS + 1000) }, 0)).toMatchObject({
      value: { state: 'proposed' },
    });
    expect(begin(week, 1000)).toMatchObject({ value: { state: 'proposed' } });
  });

  it('know no restriction without an end', () => {
    const startsAt = new Date(START);
    expect(begin({ startsAt, endsAt: startsAt }, 0)).toEqual({ ok: false, reason: 'no_end' });
    expect(begin({ startsAt, endsAt: new Date(Number.NaN) }, 0)).toEqual({ ok: false, reason: 'no_end' });
    const far = new Date(START + 367 * DAY_MS);
    expect(begin({ startsAt, endsAt: far }, 0)).toEqual({ ok: false, reason: 'too_long' });
  });

  it('have an appeal decided within fifteen working days', () => {
    // Monday 2 March 2026.
    expect(appealPeriod(new Date(START)).lastDay).toBe('2026-03-23');
  });
});
