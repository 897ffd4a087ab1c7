// The desk's requests and reports, and their senders' pages.
import { type Growth, measureGrowth } from '../growth';
import type { Place } from '../leads/run';
import type { AnswersByQuestion } from '../report/growth';
import type { Sizes } from '../sizes';

export type CasesResult = Growth<AnswersByQuestion>;

export function benchCases(place: Place, { casesFew: few, casesMany: many }: Sizes): Promise<CasesResult> {
  return measureGrowth(place, { part: 'cases', few, many });
}
