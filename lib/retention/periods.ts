import { shanghaiDate, startOfShanghaiDay } from '@/lib/core/dates';
import { before } from '@/lib/disclosures/duration';
import { RETENTION, type RetentionKey } from '@/lib/disclosures/retention';

/** What is older than this has been kept for as long as the privacy policy promises. */
export function keptSince(kind: RetentionKey, now: Date): Date {
  return before(RETENTION[kind], now);
}

/** The month an instant lies in, in Asia/Shanghai: `YYYY-MM`. */
export function monthOf(instant: Date): string {
  return shanghaiDate(instant).slice(0, 7);
}

/** The first instant of a month and that of the next. */
export function boundsOf(month: string): { gte: Date; lt: Date } {
  const gte = startOfShanghaiDay(`${month}-01`);
  // Forty days on it is the next month, whatever the month.
  const next = monthOf(new Date(gte.getTime() + 40 * 86_400_000));
  return { gte, lt: startOfShanghaiDay(`${next}-01`) };
}
