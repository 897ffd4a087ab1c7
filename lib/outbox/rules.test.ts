import { describe, expect, it } from 'vitest';
import { afterTry, MOST_TRIES, retryAt } from './rules';

const NOW = new Date('2026-03-01T04:00:00.000Z');
const seconds = (attempts: number, random: number) =>
  (retryAt(attempts, NOW, random).getTime() - NOW.getTime()) / 1000;

describe('the back-off', () => {
  it('doubles, between half and all of it, and is never longer than six hours', () => {
    expect([1, 2, 3, 4].map((attempts) => seconds(attempts, 1))).toEqual([30, 60, 120, 240]);
    expect([1, 2, 3, 4].map((attempts) => seconds(attempts, 0))).toEqual([15, 30, 60, 120]);
    expect(seconds(30, 0.999999)).toBeLessThanOrEqual(6 * 3600);
    expect(seconds(30, 0)).toBe(3 * 3600);
  });

  it('lets all tries take between half a day and a day and a half', () => {
    const all = (random: number) =>
      Array.from({ length: MOST_TRIES - 1 }, (_, n) => seconds(n + 1, random)).reduce((sum, s) => sum + s, 0);
    expect(all(0) / 3600).toBeGreaterThan(12);
    expect(all(1) / 3600).toBeLessThan(36);
  });
});

describe('after a try', () => {
  const row = { attempts: 1, ambiguous: 0 };
  const at = { now: NOW, random: 0 };

  it('what was sent, kept or skipped is done, and its lease ends', () => {
    for (const outcome of ['sent', 'kept'] as const) {
      expect(afterTry(row, { outcome }, at)).toEqual({
        leasedBy: null,
        leasedUntil: null,
        doneAt: NOW,
        outcome,
        lastError: null,
      });
    }
    expect(afterTry(row, { outcome: 'skipped', code: 'erased' }, at)).toMatchObject({
      doneAt: NOW,
      outcome: 'skipped',
      lastError: 'erased',
    });
  });

  it('what failed is due later, until the last try', () => {
    const failed = { outcome: 'failed', code: 'smtp_451' } as const;
    const later = afterTry(row, failed, at);
    expect(later).toMatchObject({ dueAt: new Date(NOW.getTime() + 15_000), lastError: 'smtp_451' });
    expect(later).not.toHaveProperty('deadAt');
    expect(afterTry({ ...row, attempts: MOST_TRIES }, failed, at)).toMatchObject({ deadAt: NOW });
  });

  it('what is refused for good is dead at once', () => {
    const refused = { outcome: 'failed', code: 'smtp_550', isFinal: true } as const;
    expect(afterTry(row, refused, at)).toMatchObject({ deadAt: NOW, lastError: 'smtp_550' });
  });

  it('what may have arrived is counted as ambiguous and tried again', () => {
    const cut = { outcome: 'failed', code: 'ECONNECTION', isAmbiguous: true } as const;
    expect(afterTry({ attempts: 2, ambiguous: 1 }, cut, at)).toMatchObject({
      ambiguous: 2,
      dueAt: new Date(NOW.getTime() + 30_000),
    });
  });
});
