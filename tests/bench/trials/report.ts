import { median } from '../report/statistics';
import { figure, table, verdict } from '../report/table';
import type { TrialFigures, TrialsResult } from './run';

/** Issue 6: a trial takes at most this many times what the same model takes plainly. */
const MOST_RATIO = 1.2;

export function reportTrials({ trials }: TrialsResult): string {
  const rows = trials.flatMap(({ id, ours, plain }) => [
    [id, figure(ours.coldMs), figure(median(ours.unitMs)), figure(ours.peakMib)],
    ...(plain
      ? [
          [
            '  the same run plainly',
            figure(plain.coldMs),
            figure(median(plain.unitMs)),
            figure(plain.peakMib),
          ],
        ]
      : []),
  ]);
  return [
    'Trials: loading, the first sample, and the most that all processes of the browser and the server hold',
    table(['', 'cold ms', 'sample ms', 'peak MiB'], rows),
    ...trials.flatMap((trial) => ratioOf(trial)),
  ].join('\n');
}

function ratioOf({ id, ours, plain }: TrialFigures): string[] {
  if (!plain) return [];
  const ratio = median(ours.unitMs) / median(plain.unitMs);
  return [verdict(`${id}: ${figure(ratio)} times the plain run (goal ${MOST_RATIO})`, ratio <= MOST_RATIO)];
}

export function areTrialsSound({ trials }: TrialsResult): boolean {
  return trials.length > 0 && trials.every(({ ours }) => ours.unitMs.every((ms) => ms > 0));
}
