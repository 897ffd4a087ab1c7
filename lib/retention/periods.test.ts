import { expect, it } from 'vitest';
import { boundsOf, keptSince, monthOf } from './periods';

it('a period is counted by the calendar of Shanghai, to the instant', () => {
  const now = new Date('2026-03-01T04:00:00.000Z');
  expect(keptSince('lead', now)).toEqual(new Date('2024-03-01T04:00:00.000Z'));
  expect(keptSince('acceptance', now)).toEqual(new Date('2023-03-01T04:00:00.000Z'));
  expect(keptSince('securityLog', new Date('2026-08-31T04:00:00.000Z'))).toEqual(
    new Date('2026-02-28T04:00:00.000Z'),
  );
  expect(keptSince('limit', now)).toEqual(new Date('2026-02-28T04:00:00.000Z'));
});

it('a month begins in Shanghai, eight hours before it does in Greenwich', () => {
  expect(monthOf(new Date('2026-01-31T16:00:00.000Z'))).toBe('2026-02');
  expect(boundsOf('2026-12')).toEqual({
    gte: new Date('2026-11-30T16:00:00.000Z'),
    lt: new Date('2026-12-31T16:00:00.000Z'),
  });
});
