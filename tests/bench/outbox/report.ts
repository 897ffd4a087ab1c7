import { table, verdict } from '../report/table';
import type { KillFigures } from './run';

export function reportKills(figures: KillFigures[]): string {
  return [
    'Outbox: workers killed at random points, three alive at a time, against a counting mail server',
    table(
      ['', 'kills', 'at work', 'messages', 'lost', 'under two ids', 'repeated, same id', 'ambiguous'],
      figures.map((one) => [
        one.database,
        ...[one.kills, one.killsAtWork, one.messages, one.lost, one.twice, one.repeated, one.ambiguous].map(
          String,
        ),
      ]),
    ),
    verdict('none lost, none twice by Message-ID', isTellingSound(figures)),
  ].join('\n');
}

export function isTellingSound(figures: KillFigures[]): boolean {
  return figures.length > 0 && figures.every(({ lost, twice }) => lost === 0 && twice === 0);
}
