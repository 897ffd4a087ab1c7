import { reportGrowth } from '../report/growth';
import type { CasesResult } from './run';

export function reportCases(result: CasesResult): string {
  return reportGrowth('Cases', 'cases', result);
}

/** Pages are full and cases are found, so that the figures mean something. */
export function areCasesSound({ databases }: CasesResult): boolean {
  return Object.values(databases).every(({ many }) =>
    Object.values(many).every(({ lines }) => lines === 50 || lines === 1),
  );
}
