import type { Growth } from '../growth';
import { figure, table, verdict } from './table';

/** Over very many records at most this many times what it takes over few. */
const GOAL = 3;

/** Medians in milliseconds, and how many lines there were, by question. */
export type AnswersByQuestion = Record<string, { ms: number; lines: number }>;

/** @param records what is counted, as in “1,000 leads” */
export function reportGrowth(
  part: string,
  records: string,
  { few, many, databases }: Growth<AnswersByQuestion>,
): string {
  return Object.entries(databases)
    .map(([name, { few: at, many: then }]) => {
      const rows = Object.entries(then).map(([question, { ms, lines }]) => {
        const before = at[question]?.ms ?? Number.NaN;
        return { question, before, ms, ratio: ms / before, lines };
      });
      const worst = rows.reduce((most, row) => (row.ratio > most.ratio ? row : most));
      return [
        `${part} on ${name}: medians in ms at ${few.toLocaleString('en')} and ${many.toLocaleString('en')} ${records}`,
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
