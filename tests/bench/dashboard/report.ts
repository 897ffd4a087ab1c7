import { figure, table, verdict } from '../report/table';
import type { DashboardResult } from './run';

/** At very many leads at most this many times what it takes at few. */
const GOAL = 3;

export function reportDashboard({ few, many, databases }: DashboardResult): string {
  return Object.entries(databases)
    .map(([name, { few: at, many: then }]) => {
      const rows = Object.entries(then.boardMs).map(([days, ms]) => {
        const before = at.boardMs[days] ?? Number.NaN;
        return { days, before, ms, ratio: ms / before };
      });
      const worst = Math.max(...rows.map(({ ratio }) => ratio));
      return [
        `Dashboard on ${name}: medians in ms at ${few.toLocaleString('en')} and ${many.toLocaleString('en')} leads`,
        table(
          ['days', `${few}`, `${many}`, 'ratio'],
          [
            ...rows.map(({ days, before, ms, ratio }) => [days, figure(before), figure(ms), figure(ratio)]),
            ['one day counted anew', figure(at.dayMs), figure(then.dayMs), figure(then.dayMs / at.dayMs)],
          ],
        ),
        verdict(`the most is ${figure(worst)} times (goal ${GOAL})`, worst <= GOAL),
      ].join('\n');
    })
    .join('\n\n');
}

/** Ninety days of two years are shown, so that the figures mean something. */
export function isDashboardSound({ many, databases }: DashboardResult): boolean {
  return Object.values(databases).every(({ many: then }) => then.shown > many * 0.08);
}
