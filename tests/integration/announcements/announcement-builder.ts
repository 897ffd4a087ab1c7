import type { Database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { newId } from '@/lib/core/ids';

export const NOW = new Date('2026-11-28T04:00:00Z');

export function minutes(count: number): Date {
  return new Date(NOW.getTime() + count * 60_000);
}

export function days(count: number): Date {
  return minutes(count * 24 * 60);
}

/** Puts an announcement into the database as if it had been published. Gives its id. */
export async function anAnnouncement(
  database: Database,
  rest: Partial<Prisma.AnnouncementCreateManyInput> = {},
): Promise<string> {
  const id = newId();
  const publishedAt = days(-1);
  await database.announcement.create({
    data: {
      id,
      kind: 'general',
      state: 'published',
      titleZh: '标题',
      titleEn: 'Title',
      bodyZh: '正文',
      bodyEn: 'Text',
      publishedAt,
      changedAt: publishedAt,
      ...rest,
    },
  });
  return id;
}
