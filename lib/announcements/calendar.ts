import { calendarFile, calendarInstant, calendarText } from '@/lib/core/icalendar';
import type { Locale } from '@/lib/i18n/locales';
import type { ShownAnnouncement } from './queries';
import { plainText } from './text';

type Place = { locale: Locale; origin: string };

/**
 * When something planned begins and ends, as a calendar file (RFC 5545). Another time has the same UID and a higher
 * SEQUENCE; what is cancelled says so. Null: it has no time.
 */
export function announcementCalendar(
  announcement: ShownAnnouncement,
  { locale, origin }: Place,
): string | null {
  const { id, title, body, startsAt, endsAt, changedAt, sequence, progress } = announcement;
  if (startsAt === null) return null;
  const url = `${origin}/${locale}/announcements/${id}`;
  return calendarFile([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//AI open platform//Announcements//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${id}@${new URL(origin).hostname}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${progress === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTAMP:${calendarInstant(changedAt)}`,
    `LAST-MODIFIED:${calendarInstant(changedAt)}`,
    `DTSTART:${calendarInstant(startsAt)}`,
    // Without an end it takes no time (RFC 5545, 3.6.1).
    ...(endsAt ? [`DTEND:${calendarInstant(endsAt)}`] : []),
    `SUMMARY:${calendarText(title[locale])}`,
    `DESCRIPTION:${calendarText(`${plainText(body[locale], locale, origin)}\n\n${url}`)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}
