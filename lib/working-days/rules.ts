// The rule of working days: Monday to Friday, less statutory holidays, plus the weekend days worked instead, in Asia/Shanghai.
import { isIsoDate, shanghaiDate, startOfShanghaiDay } from '@/lib/core/dates';
import { isWeekend, type CalendarYear } from './schema';

const DAY_MS = 24 * 60 * 60 * 1000;

export type WorkingCalendar = {
  /** Years whose holidays have been announced. In others only weekends are known to be off. */
  years: ReadonlySet<number>;
  daysOff: ReadonlySet<string>;
  workedWeekends: ReadonlySet<string>;
};

export type WorkingPeriod = {
  /** The last day of it, `YYYY-MM-DD`. */
  lastDay: string;
  /** 24:00 of that day in Shanghai (Civil Code art. 203): the first instant that is too late. */
  endsAt: Date;
  /** False: it reaches into a year whose holidays aren't announced yet, so it may end later. */
  isCertain: boolean;
};

export function makeCalendar(years: readonly CalendarYear[]): WorkingCalendar {
  const holidays = years.flatMap((year) => year.holidays);
  return {
    years: new Set(years.map(({ year }) => year)),
    daysOff: new Set(holidays.flatMap(({ from, to }) => daysFrom(from, to))),
    workedWeekends: new Set(holidays.flatMap(({ workOn }) => workOn)),
  };
}

/** Whether a day, `YYYY-MM-DD`, is worked. */
export function isWorkingDayOf(calendar: WorkingCalendar, date: string): boolean {
  if (!isIsoDate(date)) throw new Error(`Not a date: ${date}`);
  if (calendar.daysOff.has(date)) return false;
  return calendar.workedWeekends.has(date) || !isWeekend(date);
}

/**
 * The period of a number of working days that begins with something received at an instant or on a day. The day of
 * receipt doesn't count (Civil Code art. 201), worked or not.
 */
export function workingPeriod(calendar: WorkingCalendar, from: Date | string, days: number): WorkingPeriod {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`Not a number of working days: ${days}`);
  const first = typeof from === 'string' ? from : shanghaiDate(from);
  let date = first;
  for (let left = days; left > 0;) {
    date = nextDay(date);
    if (isWorkingDayOf(calendar, date)) left -= 1;
  }
  return {
    lastDay: date,
    endsAt: startOfShanghaiDay(nextDay(date)),
    isCertain: yearsFrom(first, date).every((year) => calendar.years.has(year)),
  };
}

export function nextDay(date: string): string {
  return new Date(startOfUtcDay(date) + DAY_MS).toISOString().slice(0, 10);
}

function startOfUtcDay(date: string): number {
  return new Date(`${date}T00:00:00Z`).getTime();
}

function daysFrom(from: string, to: string): string[] {
  const days = (startOfUtcDay(to) - startOfUtcDay(from)) / DAY_MS;
  return Array.from({ length: days + 1 }, (_, day) =>
    new Date(startOfUtcDay(from) + day * DAY_MS).toISOString().slice(0, 10),
  );
}

function yearsFrom(from: string, to: string): number[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index);
}
