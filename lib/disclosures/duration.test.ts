import { describe, expect, it } from 'vitest';
import { sayDuration, secondsOf } from './duration';

describe('a duration in words', () => {
  it.each([
    [{ count: 24, unit: 'months' }, '24 个月', '24 months'],
    [{ count: 3, unit: 'years' }, '3 年', '3 years'],
    [{ count: 15, unit: 'workingDays' }, '15 个工作日', '15 working days'],
    [{ count: 7, unit: 'days' }, '7 日', '7 days'],
    [{ count: 1, unit: 'hours' }, '1 小时', '1 hour'],
  ] as const)('is said as people say it', (duration, zh, en) => {
    expect(sayDuration(duration, 'zh')).toBe(zh);
    expect(sayDuration(duration, 'en')).toBe(en);
  });

  it('is the same in seconds', () => {
    expect(secondsOf({ count: 1, unit: 'hours' })).toBe(3600);
    expect(secondsOf({ count: 2, unit: 'days' })).toBe(172_800);
  });
});
