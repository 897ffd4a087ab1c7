// What is published of the reports of a quarter: numbers only, and none so small that it could point at somebody.
import { shanghaiDate, startOfShanghaiDay } from '@/lib/core/dates';

/** No group smaller than this is told apart, and no total smaller than this is told. */
export const SMALLEST = 5;

/** How many quarters are shown, the latest first. Reports are kept for longer. */
export const QUARTERS = 8;

export type Quarter = { year: number; quarter: number; from: Date; to: Date };

/** The quarters that are over, by the calendar of Shanghai, the latest first. */
export function quartersBefore(now: Date, count: number = QUARTERS): Quarter[] {
  const [year = 0, month = 1] = shanghaiDate(now).split('-').map(Number);
  const current = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: count }, (_, index) => {
    const number = current - 1 - index;
    return {
      year: Math.floor(number / 4),
      quarter: (number % 4) + 1,
      from: startOf(number),
      to: startOf(number + 1),
    };
  });
}

function startOf(number: number): Date {
  const month = String((number % 4) * 3 + 1).padStart(2, '0');
  return startOfShanghaiDay(`${Math.floor(number / 4)}-${month}-01`);
}

export type Count = { key: string; count: number };

/** Counts that may be told, and how many are left in groups too small to be told apart. */
export type Guarded = { told: Count[]; rest: number };

/**
 * Small groups are merged. Where what is merged would itself be small, the smallest of the others joins it: else it could be
 * worked out from the total.
 */
export function guard(counts: readonly Count[]): Guarded {
  const present = counts.filter(({ count }) => count > 0);
  const told = present
    .filter(({ count }) => count >= SMALLEST)
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
  let rest = present.reduce((sum, { count }) => sum + (count < SMALLEST ? count : 0), 0);
  while (rest > 0 && rest < SMALLEST && told.length > 0) rest += told.pop()?.count ?? 0;
  return { told, rest };
}

/** Clauses are counted by the one they stand in: `2.1` for `2.1.4`. */
export function groundGroup(ground: string): string {
  return /^\d/.test(ground) ? ground.split('.').slice(0, 2).join('.') : ground;
}
