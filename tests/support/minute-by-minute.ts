// Working time counted minute by minute, to hold against the rules that reckon with spans.
import { REST_DAYS } from './rest-days';

const MINUTE_MS = 60_000;
const MINUTES_A_DAY = 24 * 60;

export type CountedTime = {
  first: Date;
  /** The first instant that isn't in the table any more. */
  end: Date;
  days: { date: string; isWorked: boolean }[];
  /** Working milliseconds between two instants of the table. */
  between: (from: Date, to: Date) => number;
};

/** Five years of minutes: how many of them were worked before each. */
export function countMinutes(): CountedTime {
  const days = Object.entries(REST_DAYS).flatMap(([month, rest]) => {
    const off = new Set(rest.split(' ').map(Number));
    const [year, of] = month.split('-').map(Number) as [number, number];
    const length = new Date(Date.UTC(year, of, 0)).getUTCDate();
    return Array.from({ length }, (_, index) => ({
      date: `${month}-${String(index + 1).padStart(2, '0')}`,
      isWorked: !off.has(index + 1),
    }));
  });
  const before = new Uint32Array(days.length * MINUTES_A_DAY + 1);
  days.forEach(({ isWorked }, day) => {
    for (let minute = 0; minute < MINUTES_A_DAY; minute += 1) {
      const at = day * MINUTES_A_DAY + minute;
      before[at + 1] = (before[at] ?? 0) + (isWorked && isOfficeMinute(minute) ? 1 : 0);
    }
  });
  const first = new Date(`${days[0]?.date ?? ''}T00:00:00+08:00`);
  const workedUntil = (instant: Date): number => {
    const ms = instant.getTime() - first.getTime();
    const minute = Math.floor(ms / MINUTE_MS);
    const whole = before[minute] ?? Number.NaN;
    const isWorked = (before[minute + 1] ?? whole) > whole;
    return whole * MINUTE_MS + (isWorked ? ms % MINUTE_MS : 0);
  };
  return {
    first,
    end: new Date(first.getTime() + days.length * MINUTES_A_DAY * MINUTE_MS),
    days,
    between: (from, to) => Math.max(0, workedUntil(to) - workedUntil(from)),
  };
}

/** 9 to 12 and half past 1 to 6. */
function isOfficeMinute(minute: number): boolean {
  const hour = minute / 60;
  return (hour >= 9 && hour < 12) || (hour >= 13.5 && hour < 18);
}
