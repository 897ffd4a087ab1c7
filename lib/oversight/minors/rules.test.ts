import { expect, it } from 'vitest';
import { readYear, yearsUntil } from './rules';

it('the years of the figures on minors begin with the present one in Shanghai', () => {
  expect(yearsUntil(new Date('2026-12-31T15:59:59Z'))).toEqual([2026, 2025, 2024, 2023, 2022]);
  expect(yearsUntil(new Date('2026-12-31T16:00:00Z'))[0]).toBe(2027);
});

it('an address that names no year there are figures of means the present one', () => {
  const now = new Date('2026-06-01T00:00:00Z');
  expect(readYear('2024', now)).toBe(2024);
  for (const text of [undefined, '', '2027', '1999', '2024 ', '20240', ['2024', '2023']])
    expect(readYear(text, now)).toBe(2026);
});
