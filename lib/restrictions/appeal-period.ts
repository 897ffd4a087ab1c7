// Apart from the other rules, because forms ask those in the browser too, and the calendar of working days lies in files.
import { REPLY_WITHIN } from '@/lib/disclosures/promises';
import { addWorkingDays } from '@/lib/working-days/working-days';

/** The period in which an appeal is decided. */
export function appealPeriod(receivedAt: Date) {
  return addWorkingDays(receivedAt, REPLY_WITHIN.count);
}
