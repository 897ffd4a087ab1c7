import { readdirSync } from 'node:fs';
import path from 'node:path';
import { BrokenContent } from '@/lib/content/content-error';
import { CONTENT_FOLDER, readText, shownPath } from '@/lib/content/files';
import { parseYaml } from '@/lib/content/yaml';
import { keptUnlessDeveloping } from '@/lib/core/once';
import { makeCalendar, type WorkingCalendar } from './rules';
import { calendarYearSchema, type CalendarYear } from './schema';

export const CALENDAR_FOLDER = path.join(CONTENT_FOLDER, 'calendar');

/** The announced years, the earliest first. Throws BrokenContent where a file is wrong. */
export function readCalendarYears(folder: string = CALENDAR_FOLDER): CalendarYear[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.sort().map((name) => readYear(path.join(folder, name)));
}

const kept = keptUnlessDeveloping((folder: string) => makeCalendar(readCalendarYears(folder)));

/** The working days of China as announced, from `content/calendar`. */
export function workingCalendar(): WorkingCalendar {
  return kept(CALENDAR_FOLDER);
}

function readYear(file: string): CalendarYear {
  const year = parseYaml({ file: shownPath(file), text: readText(file), firstLine: 1 }, calendarYearSchema);
  if (path.basename(file) === `${year.year}.json`) return year;
  throw new BrokenContent([
    {
      file: shownPath(file),
      line: 1,
      message: `The file is of the year ${year.year}.`,
      fix: `Name it ${year.year}.json, or correct the year in it.`,
    },
  ]);
}
