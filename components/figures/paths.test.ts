import { describe, expect, it } from 'vitest';
import { bars, coarser, line, percent, share } from './paths';

describe('bars', () => {
  it('stand on the middle, each in the middle of its step', () => {
    expect(bars([1, 0.5], 100)).toBe('M250 0v100M750 25v50');
  });

  it('hang from the top or stand on the bottom', () => {
    expect(bars([0.5], 100, 'top')).toBe('M500 0v50');
    expect(bars([0.5], 100, 'bottom')).toBe('M500 50v50');
  });

  it('show silence as a dot and leave a gap for nothing', () => {
    expect(bars([0, null], 100)).toBe('M250 49v2');
  });
});

describe('line', () => {
  it('has 1 on top, 0 at the bottom, and breaks where nothing was measured', () => {
    expect(line([1, 0, null, 0.5, 1], 40)).toBe('M0 0L250 40M750 20L1000 0');
  });
});

describe('coarser', () => {
  it('keeps the peaks', () => {
    expect(coarser([0.1, 0.9, 0.2, 0.3], 2)).toEqual([0.9, 0.3]);
  });
});

describe('share', () => {
  it('stays between 0 and 1', () => {
    expect([share(-5, 0, 10), share(5, 0, 10), share(15, 0, 10)]).toEqual([0, 0.5, 1]);
  });
});

describe('percent', () => {
  it('has two decimals at most', () => {
    expect(percent(1, 3)).toBe('33.33%');
  });
});
