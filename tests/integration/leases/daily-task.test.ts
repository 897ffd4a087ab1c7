import { beforeEach, expect, it } from 'vitest';
import { finishDailyTask, LEASE_MS, renewLease, takeDailyTask } from '@/lib/leases/mutations';
import { describeOnBothDatabases } from '@/tests/support/database';

const NOW = new Date('2026-03-01T04:00:00.000Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);

describeOnBothDatabases('the work of a day', (open) => {
  beforeEach(async () => {
    await open().dailyTask.deleteMany();
  });

  it('is taken by one of twenty that come at the same time', async () => {
    const taken = await Promise.all(Array.from({ length: 20 }, () => takeDailyTask('sweep', NOW)));
    expect(taken.filter((lease) => lease !== null)).toHaveLength(1);
  });

  it('is taken over from one that fell silent, who is told so', async () => {
    const first = (await takeDailyTask('sweep', NOW)) ?? expect.fail('It was free.');
    expect(await takeDailyTask('sweep', later(LEASE_MS - 1))).toBeNull();
    expect(await renewLease(first, later(1000))).toBe(true);
    expect(await takeDailyTask('sweep', later(LEASE_MS))).toBeNull();
    const second = (await takeDailyTask('sweep', later(LEASE_MS + 1000))) ?? expect.fail('It was free.');
    expect(await renewLease(first, later(LEASE_MS + 2000))).toBe(false);
    await finishDailyTask(first, NOW);
    expect(await renewLease(second, later(LEASE_MS + 3000))).toBe(true);
  });

  it('once done is there again when the next day begins in Shanghai, and apart from other work', async () => {
    const lease = (await takeDailyTask('sweep', NOW)) ?? expect.fail('It was free.');
    await finishDailyTask(lease, NOW);
    expect(await takeDailyTask('sweep', new Date('2026-03-01T15:59:59.999Z'))).toBeNull();
    expect(await takeDailyTask('other', NOW)).not.toBeNull();
    expect(await takeDailyTask('sweep', new Date('2026-03-01T16:00:00.000Z'))).not.toBeNull();
  });
});
