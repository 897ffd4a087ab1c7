import { figure, table, verdict } from '../report/table';
import type { VisionResult } from './run';

/** Issue 6: a trial takes at most so many times as long as the same models run plainly. */
const MOST_TIMES = 1.2;

export function reportVision({ trials }: VisionResult): string {
  return [
    'Trials that look at pictures, beside the same models (for shots: the same decoding) run plainly in the same browser',
    table(
      ['', 'start to first result ms', 'plain', 'a unit ms', 'plain', 'peak MiB', 'plain'],
      trials.map(({ trial, ours, plain }) => [
        trial,
        ...[ours.coldMs, plain.coldMs, ours.unitMs, plain.unitMs, ours.memoryMib, plain.memoryMib].map(
          figure,
        ),
      ]),
    ),
    ...trials.map(({ trial, ours, plain }) => {
      const ratio = ours.unitMs / plain.unitMs;
      return verdict(`${trial}: ${figure(ratio)} times (goal at most ${MOST_TIMES})`, ratio <= MOST_TIMES);
    }),
  ].join('\n');
}

export function areVisionTrialsSound({ trials }: VisionResult): boolean {
  return trials.length > 0 && trials.every(({ ours, plain }) => ours.unitMs > 0 && plain.unitMs > 0);
}
