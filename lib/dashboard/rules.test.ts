import { describe, expect, it } from 'vitest';
import { seededRandom } from '@/tests/support/seeded-random';
import { bucketOf, percentileOf, readable, STEPS } from './response-time';
import { daysOf, largeGroups, readPeriod, shownCount } from './rules';
import { VisitBook, visitOf, type Answered } from './visits';

describe('the time of first responses', () => {
  it('is read from steps as exactly as a step is wide: median and 90th percentile of 200 random lists', () => {
    const random = seededRandom(90);
    for (let round = 0; round < 200; round += 1) {
      const times = Array.from({ length: 1 + Math.floor(random() * 300) }, () =>
        Math.floor(random() ** 3 * 5000),
      );
      const counts = new Map<string, number>();
      for (const time of times) counts.set(bucketOf(time), (counts.get(bucketOf(time)) ?? 0) + 1);
      const buckets = [...counts].map(([key, count]) => ({ key, count }));
      const sorted = [...times].sort((one, other) => one - other);
      for (const share of [0.5, 0.9]) {
        const exact = sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
        const read = percentileOf(buckets, share) ?? Number.NaN;
        expect(read).toBeGreaterThanOrEqual(exact);
        expect(read - exact).toBeLessThanOrEqual(Math.max(5, exact * 0.1 + 5));
      }
      expect(readable(buckets).reduce((sum, { count }) => sum + count, 0)).toBe(times.length);
      expect(readable(buckets)[0]?.count).toBe(times.filter((time) => time <= 60).length);
      expect(readable(buckets).at(-1)?.count).toBe(times.filter((time) => time > 900).length);
    }
  });

  it('is nothing where nobody has been answered', () => expect(percentileOf([], 0.5)).toBeNull());

  it('has steps that rise, and an end for what takes for ever', () => {
    expect([...STEPS].sort((one, other) => one - other)).toEqual(STEPS);
    expect(new Set(STEPS).size).toBe(STEPS.length);
    expect(bucketOf(10_000_000)).toBe(String(STEPS.at(-1)));
  });
});

describe('a period', () => {
  it('ends today in Shanghai', () => {
    const days = daysOf(7, new Date('2026-11-30T16:00:00Z'));
    expect(days).toHaveLength(7);
    expect([days[0], days.at(-1)]).toEqual(['2026-11-25', '2026-12-01']);
  });

  it('is the usual one for anything that can’t be chosen', () => {
    expect([readPeriod('90'), readPeriod('7 '), readPeriod(undefined), readPeriod(['7'])]).toEqual([
      90, 30, 30, 30,
    ]);
  });
});

describe('groups of people', () => {
  it('of fewer than five have no number of their own, and go together as far as that is enough', () => {
    expect([0, 1, 4, 5].map(shownCount)).toEqual([0, null, null, 5]);
    const groups = [
      { key: 'a', count: 3 },
      { key: 'b', count: 9 },
      { key: 'c', count: 2 },
    ];
    expect(largeGroups(groups)).toEqual({ shown: [{ key: 'b', count: 9 }], rest: 5 });
    expect(largeGroups(groups.slice(0, 2)).rest).toBeNull();
  });
});

describe('a visit', () => {
  const shown: Answered = {
    method: 'GET',
    route: '/[locale]/technologies/[slug]',
    pathname: '/zh/technologies/face-detection',
    search: '',
    status: 200,
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
    isForData: false,
  };

  it('is a page of a technology, or the contact form with the technology it asks about', () => {
    expect(visitOf(shown)).toEqual({ technology: 'face-detection', step: 'view' });
    const form = { ...shown, route: '/[locale]/contact', pathname: '/en/contact' };
    expect(visitOf(form)).toEqual({ technology: '-', step: 'form' });
    expect(visitOf({ ...form, search: '?technology=face-detection' })?.technology).toBe('face-detection');
    expect(visitOf({ ...form, search: '?technology=%3Cb%3E' })?.technology).toBe('-');
  });

  it('is nothing that a program, a form or a mistake asked for', () => {
    for (const change of [
      { userAgent: 'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)' },
      { userAgent: 'curl/8.5.0' },
      { userAgent: undefined },
      { method: 'HEAD' },
      { method: 'POST' },
      { status: 404 },
      { isForData: true },
      { route: '/[locale]' },
    ])
      expect(visitOf({ ...shown, ...change })).toBeNull();
  });

  it('is counted by day, technology and step, and by nothing else', () => {
    const book = new VisitBook();
    const now = new Date('2026-11-30T15:59:59Z');
    for (let count = 0; count < 3; count += 1) book.count(shown, now);
    book.count(shown, new Date('2026-11-30T16:00:00Z'));
    const taken = book.take();
    expect(taken).toEqual([
      { day: '2026-11-30', technology: 'face-detection', step: 'view', count: 3 },
      { day: '2026-12-01', technology: 'face-detection', step: 'view', count: 1 },
    ]);
    expect(book.take()).toEqual([]);
    book.putBack(taken);
    book.count(shown, now);
    expect(book.take()[0]?.count).toBe(4);
  });

  it('of names that somebody makes up takes no more memory than a thousand of them', () => {
    const book = new VisitBook();
    const form = { ...shown, route: '/[locale]/contact' };
    for (let name = 0; name < 5000; name += 1)
      book.count({ ...form, search: `?technology=a${name}` }, new Date());
    expect(book.take().length).toBeLessThanOrEqual(1001);
  });
});
