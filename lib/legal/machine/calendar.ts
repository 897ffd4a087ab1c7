import { calendarFile, calendarText } from '@/lib/core/icalendar';

type EffectiveDay = {
  document: string;
  version: string;
  /** `YYYY-MM-DD`, Asia/Shanghai. */
  effectiveFrom: string;
  publishedOn: string;
  title: string;
  summary: string;
  /** Of the page that shows the version. */
  url: string;
};

/** The day a version takes effect, as a calendar file with one all-day event (RFC 5545). */
export function effectiveDayCalendar(day: EffectiveDay): string {
  const { hostname } = new URL(day.url);
  return calendarFile([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//AI open platform//Legal documents//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${day.document}-${day.version}@${hostname}`,
    `DTSTAMP:${basic(day.publishedOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(day.effectiveFrom)}`,
    `DTEND;VALUE=DATE:${basic(dayAfter(day.effectiveFrom))}`,
    `SUMMARY:${calendarText(day.title)}`,
    `DESCRIPTION:${calendarText(`${day.summary}\n${day.url}`)}`,
    `URL:${day.url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}

function basic(date: string): string {
  return date.replaceAll('-', '');
}

function dayAfter(date: string): string {
  const instant = new Date(`${date}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + 1);
  return instant.toISOString().slice(0, 10);
}
