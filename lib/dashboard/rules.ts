// Which days the dashboard shows, and which of its numbers are too small to be shown.
import { shanghaiDate } from '@/lib/core/dates';
import { nextDay } from '@/lib/working-days/rules';

/** The periods one can choose, in days up to and with today. */
export const PERIODS = [7, 30, 90] as const;

export type PeriodDays = (typeof PERIODS)[number];

const DEFAULT_PERIOD: PeriodDays = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

export function readPeriod(asked: unknown): PeriodDays {
  return PERIODS.find((days) => String(days) === asked) ?? DEFAULT_PERIOD;
}

/** The days of a period, the earliest first, in Asia/Shanghai. */
export function daysOf(period: PeriodDays, now: Date): string[] {
  const days = [shanghaiDate(new Date(now.getTime() - (period - 1) * DAY_MS))];
  while (days.length < period) days.push(nextDay(days.at(-1) ?? ''));
  return days;
}

/** Fewer people than this in a group could be told apart by who knows one of them: as in lib/retention/statistics.ts. */
const SMALLEST_GROUP = 5;

/** A count of people of a kind. Null: there are some, but so few that the number isn't shown. */
export function shownCount(count: number): number | null {
  return count > 0 && count < SMALLEST_GROUP ? null : count;
}

export type Counted = { key: string; count: number };

/** Groups with enough in them, the largest first; the rest together, as far as that is enough. */
export function largeGroups(groups: readonly Counted[]): { shown: Counted[]; rest: number | null } {
  const isLarge = ({ count }: Counted) => count >= SMALLEST_GROUP;
  const shown = groups.filter(isLarge).sort((one, other) => other.count - one.count);
  const rest = groups.reduce((sum, group) => sum + (isLarge(group) ? 0 : group.count), 0);
  return { shown, rest: shownCount(rest) };
}

/** A share between 0 and 1; null where there is nothing to take a share of. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
