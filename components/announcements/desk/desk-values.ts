import type { DeskValues } from '@/lib/announcements/desk-state';
import type { Draft } from '@/lib/announcements/draft';
import type { DeskAnnouncement } from '@/lib/announcements/queries';

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

export function draftOf({ kind, title, body, technologies, startsAt, endsAt }: DeskAnnouncement): Draft {
  return {
    kind,
    titleZh: title.zh,
    titleEn: title.en,
    bodyZh: body.zh,
    bodyEn: body.en,
    technologies,
    startsAt,
    endsAt,
  };
}

/** What the fields of a form hold at first. */
export function valuesOf(announcement: DeskAnnouncement): DeskValues {
  const { startsAt, endsAt, ...words } = draftOf(announcement);
  return { ...words, startsAt: localTime(startsAt), endsAt: localTime(endsAt) };
}

/** Beijing time as `datetime-local` wants it. */
function localTime(at: Date | null): string {
  return at ? new Date(at.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16) : '';
}
