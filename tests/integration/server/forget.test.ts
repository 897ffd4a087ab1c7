import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FORGET_EVERY_MS, takeTurn } from '@/lib/abuse/mutations';
import { forgetInTime } from '@/lib/server/forget';
import { describeOnBothDatabases } from '@/tests/support/database';

const DAY_MS = 24 * 60 * 60 * 1000;

describeOnBothDatabases('the running server', (open) => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('forgets what is kept for 24 hours, though nobody sends anything more', async () => {
    await takeTurn('192.0.2.1', new Date());
    forgetInTime();
    vi.advanceTimersByTime(DAY_MS - FORGET_EVERY_MS - 1);
    expect(await open().rateWindow.count()).toBe(2);
    vi.advanceTimersByTime(FORGET_EVERY_MS);
    await vi.waitUntil(async () => (await open().rateWindow.count()) === 0);
  });
});
