// Working time: the office hours of working days, in Asia/Shanghai.
import { shanghaiDate, startOfShanghaiDay } from '@/lib/core/dates';
import { isWorkingDayOf, nextDay, type WorkingCalendar } from './rules';

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** When the office works on a working day, in minutes after midnight: 9:00 to 12:00 and 13:30 to 18:00. */
export const OFFICE_HOURS = [
  { from: 9 * 60, to: 12 * 60 },
  { from: 13 * 60 + 30, to: 18 * 60 },
] as const;

/** How much of a working day is worked: 450 minutes. */
export const MINUTES_A_WORKING_DAY = OFFICE_HOURS.reduce((sum, { from, to }) => sum + to - from, 0);

/** The whole minutes of working time that lie between two instants; none when the second isn't the later one. */
export function workingMinutes(calendar: WorkingCalendar, from: Date, to: Date): number {
  let sum = 0;
  for (let day = shanghaiDate(from); startOfShanghaiDay(day) < to; day = nextDay(day)) {
    for (const span of spansOf(calendar, day)) {
      sum += Math.max(0, Math.min(span.to, to.getTime()) - Math.max(span.from, from.getTime()));
    }
  }
  return Math.floor(sum / MINUTE_MS);
}

/**
 * The latest instant from which on there have been so many minutes of working time: what came before it has waited for
 * more. It lets a database say by its clock what is overdue by ours.
 */
export function beforeWorkingMinutes(calendar: WorkingCalendar, to: Date, minutes: number): Date {
  if (!(minutes > 0)) throw new RangeError(`Not a working time: ${minutes}`);
  let left = minutes * MINUTE_MS;
  for (let day = shanghaiDate(to); ; day = previousDay(day)) {
    for (const span of spansOf(calendar, day).reverse()) {
      const worked = Math.max(0, Math.min(span.to, to.getTime()) - span.from);
      if (worked >= left) return new Date(span.from + worked - left);
      left -= worked;
    }
  }
}

/** The earliest instant at which so many minutes have been worked since another. */
export function afterWorkingMinutes(calendar: WorkingCalendar, from: Date, minutes: number): Date {
  if (!(minutes > 0)) throw new RangeError(`Not a working time: ${minutes}`);
  let left = minutes * MINUTE_MS;
  for (let day = shanghaiDate(from); ; day = nextDay(day)) {
    for (const span of spansOf(calendar, day)) {
      const begins = Math.max(span.from, from.getTime());
      const worked = Math.max(0, span.to - begins);
      if (worked >= left) return new Date(begins + left);
      left -= worked;
    }
  }
}

function spansOf(calendar: WorkingCalendar, day: string): { from: number; to: number }[] {
  if (!isWorkingDayOf(calendar, day)) return [];
  const midnight = startOfShanghaiDay(day).getTime();
  return OFFICE_HOURS.map(({ from, to }) => ({
    from: midnight + from * MINUTE_MS,
    to: midnight + to * MINUTE_MS,
  }));
}

function previousDay(day: string): string {
  return shanghaiDate(new Date(startOfShanghaiDay(day).getTime() - DAY_MS));
}
