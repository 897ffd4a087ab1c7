import { findContentErrors, type ContentError } from '@/lib/content/content-error';
import { shownPath } from '@/lib/content/files';
import { shanghaiDate } from '@/lib/core/dates';
import { CALENDAR_FOLDER, readCalendarYears } from './calendar-files';

/** From this day of a year on its successor's holidays have been announced: they came in October to December so far. */
const ANNOUNCED_BY = '12-15';

/** What is wrong with the calendar's files, and what should be there by now but isn't. */
export async function checkCalendar(
  now: Date,
  folder: string = CALENDAR_FOLDER,
): Promise<{ errors: ContentError[]; notices: string[] }> {
  let known: number[] = [];
  const errors = await findContentErrors(() => {
    known = readCalendarYears(folder).map(({ year }) => year);
  });
  if (errors.length > 0) return { errors, notices: [] };
  const today = shanghaiDate(now);
  const year = Number(today.slice(0, 4));
  const due = today.slice(5) >= ANNOUNCED_BY ? [year, year + 1] : [year];
  const notices = due
    .filter((wanted) => !known.includes(wanted))
    .map(
      (wanted) =>
        `the holidays of ${wanted} are missing: add ${shownPath(folder)}/${wanted}.json from the notice of the State ` +
        'Council’s General Office; until then only weekends count as days off.',
    );
  return { errors: [], notices };
}
