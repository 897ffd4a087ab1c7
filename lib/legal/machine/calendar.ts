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

const LINE_OCTETS = 75;

/** The day a version takes effect, as a calendar file with one all-day event (RFC 5545). */
export function effectiveDayCalendar(day: EffectiveDay): string {
  const { hostname } = new URL(day.url);
  return [
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
    `SUMMARY:${escapeText(day.title)}`,
    `DESCRIPTION:${escapeText(`${day.summary}\n${day.url}`)}`,
    `URL:${day.url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(fold)
    .join('\r\n');
}

function basic(date: string): string {
  return date.replaceAll('-', '');
}

function dayAfter(date: string): string {
  const instant = new Date(`${date}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + 1);
  return instant.toISOString().slice(0, 10);
}

/** RFC 5545, 3.3.11. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

/** RFC 5545, 3.1: lines of at most 75 octets, never cut inside a character. */
function fold(line: string): string {
  const lines: string[] = [''];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      lines.push(' ');
      octets = 1;
    }
    lines.push(`${lines.pop() ?? ''}${character}`);
    octets += size;
  }
  return lines.join('\r\n');
}
