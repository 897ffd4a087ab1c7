import { figure, table, verdict } from '../report/table';
import type { InboxResult } from './run';

/** At very many leads at most this many times what it takes at few. */
const GOAL = 3;

export function reportInbox({ few, many, databases }: InboxResult): string {
  return Object.entries(databases)
    .map(([name, { few: at, many: then }]) => {
      const rows = Object.entries(then).map(([question, { ms, lines }]) => {
        const before = at[question]?.ms ?? Number.NaN;
        return { question, before, ms, ratio: ms / before, lines };
      });
      const worst = rows.reduce((most, row) => (row.ratio > most.ratio ? row : most));
      return [
        `Inbox on ${name}: medians in ms at ${few.toLocaleString('en')} and ${many.toLocaleString('en')} leads`,
        table(
          ['', `${few}`, `${many}`, 'ratio', 'lines'],
          rows.map((row) => [
            row.question,
            figure(row.before),
            figure(row.ms),
            figure(row.ratio),
            String(row.lines),
          ]),
        ),
        verdict(
          `the most is ${figure(worst.ratio)} times, for ${worst.question} (goal ${GOAL})`,
          worst.ratio <= GOAL,
        ),
      ].join('\n');
    })
    .join('\n\n');
}

/** A page that should be full is, so that the figures mean something. */
export function isInboxSound({ databases }: InboxResult): boolean {
  return Object.values(databases).every(
    ({ many }) =>
      many['first page']?.lines === 50 &&
      many['exact phone']?.lines === 3 &&
      many['nothing found']?.lines === 0,
  );
}
