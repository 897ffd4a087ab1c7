import { shanghaiDate } from '@/lib/core/dates';

/** How many years the desk offers: what is older is no longer kept. */
const YEARS = 5;

/** The years that there may be figures of, the present one in Asia/Shanghai first. */
export function yearsUntil(now: Date): number[] {
  const present = Number(shanghaiDate(now).slice(0, 4));
  return Array.from({ length: YEARS }, (_, back) => present - back);
}

/** The year that an address asks for; the present one where it names none that is offered. */
export function readYear(text: unknown, now: Date): number {
  const years = yearsUntil(now);
  return years.find((year) => String(year) === text) ?? years[0] ?? 0;
}
