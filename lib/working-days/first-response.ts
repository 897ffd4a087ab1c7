// By when somebody who wrote to us hears from us first.
import { addWorkingMinutes, subtractWorkingMinutes } from './working-days';

/** A lead that nobody has been in contact with is overdue after this much working time (office-hours.ts), in hours. */
export const FIRST_RESPONSE_HOURS = 4;

const FIRST_RESPONSE_MINUTES = FIRST_RESPONSE_HOURS * 60;

/** When the first response to what came in at an instant is due. */
export function firstResponseDue(receivedAt: Date): Date {
  return addWorkingMinutes(receivedAt, FIRST_RESPONSE_MINUTES);
}

/** Whoever wrote at this instant or before and hasn't heard from us is overdue: for a database to compare with. */
export function overdueSince(now: Date): Date {
  return subtractWorkingMinutes(now, FIRST_RESPONSE_MINUTES);
}
