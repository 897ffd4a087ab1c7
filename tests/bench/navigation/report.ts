import { figure, table, verdict } from '../report/table';
import { median, percentile } from '../report/statistics';
import { WAYS } from './follow';
import type { NavigationResult } from './run';

/** Issue 4, in ms. */
const GOAL_MS = 50;

export function reportNavigation({ clicks }: NavigationResult): string {
  const all = clicks.map(({ ms }) => ms).sort((one, other) => one - other);
  const ahead = clicks.filter(({ came }) => came !== 'after the click');
  return [
    'Navigation: from a click on a link that was pointed at to the first contentful paint of its page',
    table(
      ['', 'clicks', 'median ms'],
      WAYS.map((way) => {
        const times = clicks.filter(({ came }) => came === way).map(({ ms }) => ms);
        return [way, String(times.length), figure(median(times))];
      }),
    ),
    verdict(
      `click to first paint ${figure(median(all))} ms, p90 ${figure(percentile(all, 0.9))} (goal under ${GOAL_MS})`,
      median(all) < GOAL_MS,
    ),
    verdict(`${ahead.length} of ${clicks.length} pages came ahead`, ahead.length === clicks.length),
  ].join('\n');
}

export function areClicksSound({ clicks }: NavigationResult): boolean {
  return clicks.every(({ ms }) => ms > 0);
}
