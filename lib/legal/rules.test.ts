import { describe, expect, it } from 'vitest';
import { stateOf, statesFrom, versionInForce } from './rules';

const versions = ['2027-01-01', '2023-08-01'].map((day) => ({ version: day, effectiveFrom: day }));
const lastSecond = new Date('2026-12-31T23:59:59+08:00');
const firstInstant = new Date('2027-01-01T00:00:00+08:00');

describe('the version in force', () => {
  it('is none before the first one', () => {
    expect(versionInForce(versions, new Date('2023-07-31T15:59:59Z'))).toBeNull();
  });

  it('is the latest that has taken effect, whatever the order of the list', () => {
    expect(versionInForce(versions, lastSecond)?.version).toBe('2023-08-01');
    expect(versionInForce(versions.toReversed(), firstInstant)?.version).toBe('2027-01-01');
  });

  it('changes at midnight in Shanghai, not in UTC', () => {
    expect(versionInForce(versions, new Date('2026-12-31T15:59:59.999Z'))?.version).toBe('2023-08-01');
    expect(versionInForce(versions, new Date('2026-12-31T16:00:00Z'))?.version).toBe('2027-01-01');
  });
});

describe('the state of a version', () => {
  it('goes from upcoming to in force to superseded as the clock moves', () => {
    expect(stateOf(versions, '2027-01-01', lastSecond)).toBe('upcoming');
    expect(stateOf(versions, '2027-01-01', firstInstant)).toBe('in-force');
    expect(stateOf(versions, '2023-08-01', lastSecond)).toBe('in-force');
    expect(stateOf(versions, '2023-08-01', firstInstant)).toBe('superseded');
  });

  it('can only become what comes after it', () => {
    expect(statesFrom(versions, '2027-01-01', lastSecond)).toEqual(['upcoming', 'in-force', 'superseded']);
    expect(statesFrom(versions, '2027-01-01', firstInstant)).toEqual(['in-force', 'superseded']);
    expect(statesFrom(versions, '2023-08-01', firstInstant)).toEqual(['superseded']);
  });

  it('is unknown for a version that is not published', () => {
    expect(() => stateOf(versions, '2024-01-01', firstInstant)).toThrow('2024-01-01');
  });
});
