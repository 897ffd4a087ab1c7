// By when somebody who wrote to us hears from us first.
import { FIRST_RESPONSE_HOURS } from './response-hours';
import { subtractWorkingMinutes } from './working-days';

const FIRST_RESPONSE_MINUTES = FIRST_RESPONSE_HOURS * 60;

/** Whoever wrote at this instant or before and hasn't heard from us is overdue: for a database to compare with. */
export function overdueSince(now: Date): Date {
  return subtractWorkingMinutes(now, FIRST_RESPONSE_MINUTES);
}
