import { z } from 'zod';
import { bilingual } from '@/lib/content/bilingual';
import { isIsoDate } from '@/lib/core/dates';

const day = z.string().refine(isIsoDate, 'write the day as YYYY-MM-DD');

const holiday = z
  .strictObject({
    name: bilingual,
    /** The first and the last day off. */
    from: day,
    to: day,
    /** Days of a weekend that are worked instead (调休). */
    workOn: z.array(day).default([]),
  })
  .refine(({ from, to }) => from <= to, 'the last day off is before the first')
  .refine(
    ({ workOn }) => workOn.every(isWeekend),
    'a day to be worked instead must be a Saturday or a Sunday',
  );

/** `content/calendar/<year>.json`: what the General Office of the State Council announced for a year. */
export const calendarYearSchema = z.strictObject({
  year: z.int().min(2000).max(2999),
  source: z.strictObject({ title: z.string().min(1), number: z.string().min(1), issuedOn: day }),
  holidays: z.array(holiday).min(1),
});

export type CalendarYear = z.infer<typeof calendarYearSchema>;

/** True for the Saturdays and Sundays of the calendar, whatever is worked on them. */
export function isWeekend(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
