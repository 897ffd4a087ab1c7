import { figure, table, verdict } from '../report/table';
import type { CasesResult } from './run';

/** At very many cases at most this many times what it takes at few. */
const GOAL = 3;

export function reportCases({ few, many, databases }: CasesResult): string {
  return Object.entries(databases)
    .map(([name, { few: at, many: then }]) => {
      const rows = Object.entries(then).map(([question, { ms, lines }]) => {
        const before = at[question]?.ms ?? Number.NaN;
        return { question, before, ms, ratio: ms / before, lines };
      });
      const worst = rows.reduce((most, row) => (row.ratio > most.ratio ? row : most));
      return [
        `Cases on ${name}: medians in ms at ${few.toLocaleString('en')} and ${many.toLocaleString('en')}`,
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

/** Pages are full and cases are found, so that the figures mean something. */
export function areCasesSound({ databases }: CasesResult): boolean {
  return Object.values(databases).every(({ many }) =>
    Object.values(many).every(({ lines }) => lines === 50 || lines === 1),
  );
}
