import { expect, it } from 'vitest';
import { newId } from '@/lib/core/ids';
import { findAnnouncement, listAnnouncements, listCurrent } from '@/lib/announcements/queries';
import { describeOnBothDatabases } from '@/tests/support/database';
import { anAnnouncement, minutes, NOW } from './announcement-builder';

/** Generous, for a busy machine: reading it all would take longer. */
const MOST_MS = 250;

async function fastest(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return Math.min(...times);
}

describeOnBothDatabases('a thousand announcements', (open) => {
  it('stay fast to list, to open and to tell of', async () => {
    const rows = Array.from({ length: 1000 }, (_, place) => ({
      id: newId(),
      kind: 'interruption' as const,
      state: 'published' as const,
      progress: 'solved' as const,
      titleZh: '标题',
      titleEn: 'Title',
      bodyZh: '正文'.repeat(500),
      bodyEn: 'Text '.repeat(500),
      publishedAt: minutes(-place),
      changedAt: minutes(-place),
    }));
    for (let from = 0; from < rows.length; from += 100)
      await open().announcement.createMany({ data: rows.slice(from, from + 100) });
    const id = await anAnnouncement(open());
    expect(await fastest(() => listAnnouncements({ kind: null, page: 33 }, NOW))).toBeLessThan(MOST_MS);
    expect(await fastest(() => findAnnouncement(id, NOW))).toBeLessThan(MOST_MS);
    expect(await fastest(() => listCurrent(NOW))).toBeLessThan(MOST_MS);
    expect((await listCurrent(NOW)).map((row) => row.id)).toEqual([id]);
  });
});
