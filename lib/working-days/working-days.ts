// The rules of working days by the announced calendar: what everybody calls.
import { workingCalendar } from './calendar-files';
import { afterWorkingMinutes, beforeWorkingMinutes, workingMinutes } from './office-hours';
import { isWorkingDayOf, workingPeriod, type WorkingPeriod } from './rules';

/** Whether a day, `YYYY-MM-DD`, is worked in China. */
export function isWorkingDay(date: string): boolean {
  return isWorkingDayOf(workingCalendar(), date);
}

/** False: the holidays of a year aren't announced yet, and only its weekends are known to be off. */
export function isPublished(year: number): boolean {
  return workingCalendar().years.has(year);
}

/** The period of working days that begins with a receipt, whose day doesn't count. Its end is 24:00 of its last day. */
export function addWorkingDays(from: Date | string, days: number): WorkingPeriod {
  return workingPeriod(workingCalendar(), from, days);
}

/** Whole minutes of office hours between two instants. */
export function workingMinutesBetween(from: Date, to: Date): number {
  return workingMinutes(workingCalendar(), from, to);
}

/** When so many minutes of office hours have passed since an instant. */
export function addWorkingMinutes(from: Date, minutes: number): Date {
  return afterWorkingMinutes(workingCalendar(), from, minutes);
}

/** What happened before the answer has waited for more than so many minutes of office hours. */
export function subtractWorkingMinutes(to: Date, minutes: number): Date {
  return beforeWorkingMinutes(workingCalendar(), to, minutes);
}
