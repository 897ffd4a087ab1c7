import { beforeEach, expect, it } from 'vitest';
import { currentAnswer } from '@/lib/announcements/current';
import { findAnnouncement, listAnnouncements, listCurrent, PAGE_ROWS } from '@/lib/announcements/queries';
import { describeOnBothDatabases } from '@/tests/support/database';
import { anAnnouncement, days, minutes, NOW } from './announcement-builder';

describeOnBothDatabases('reading announcements', (open) => {
  beforeEach(async () => {
    await open().announcement.deleteMany();
  });

  it('shows what is published and nothing before its time', async () => {
    const shown = await anAnnouncement(open());
    const hidden = await Promise.all([
      anAnnouncement(open(), { state: 'draft', publishedAt: null }),
      anAnnouncement(open(), { state: 'scheduled', publishedAt: null, publishAt: days(-1) }),
      anAnnouncement(open(), { publishedAt: minutes(1) }),
    ]);
    expect((await listAnnouncements({ kind: null, page: 1 }, NOW)).rows.map(({ id }) => id)).toEqual([shown]);
    expect(await findAnnouncement(shown, NOW)).toMatchObject({ title: { zh: '标题', en: 'Title' } });
    for (const id of hidden) expect(await findAnnouncement(id, NOW)).toBeNull();
  });

  it('lists a page at a time, newest first, of one kind or all', async () => {
    for (let count = 0; count < PAGE_ROWS + 2; count += 1) {
      await anAnnouncement(open(), { titleEn: String(count), publishedAt: minutes(-count) });
    }
    await anAnnouncement(open(), { kind: 'technology', publishedAt: days(-9) });
    const second = await listAnnouncements({ kind: null, page: 2 }, NOW);
    expect(second.count).toBe(PAGE_ROWS + 3);
    expect(second.rows.map(({ title }) => title.en)).toEqual(['30', '31', 'Title']);
    expect(await listAnnouncements({ kind: 'technology', page: 1 }, NOW)).toMatchObject({ count: 1 });
  });

  it('tells what goes on now, the most urgent first, and says so in both languages', async () => {
    const old = { publishedAt: days(-90) };
    const planned = { kind: 'maintenance', progress: 'planned', startsAt: days(1) } as const;
    const goesOn = await anAnnouncement(open(), {
      ...old,
      kind: 'interruption',
      progress: 'goingOn',
      technologies: 'speech-recognition word-segmentation',
      startsAt: days(-1),
    });
    const comes = await anAnnouncement(open(), planned);
    const rules = await anAnnouncement(open(), { ...old, kind: 'ruleChange', startsAt: days(30) });
    await anAnnouncement(open(), { ...planned, progress: 'cancelled' });
    await anAnnouncement(open(), old);
    await anAnnouncement(open(), { kind: 'ruleChange', legalVersion: 'privacy-policy/2027-01-01' });
    expect((await listCurrent(NOW)).map(({ id }) => id)).toEqual([goesOn, comes, rules]);
    expect((await currentAnswer(NOW)).announcements[0]).toMatchObject({
      technologies: ['speech-recognition', 'word-segmentation'],
      label: { zh: '服务中断 · 进行中', en: 'Interruption · Going on' },
    });
  });

  it('says nothing at all where there is nothing to say', async () => {
    expect(await currentAnswer(NOW)).toEqual({ announcements: [] });
  });
});
