// The desk's inbox.
import { type Growth, measureGrowth } from '../growth';
import type { Place } from '../leads/run';
import type { AnswersByQuestion } from '../report/growth';
import type { Sizes } from '../sizes';

export type InboxResult = Growth<AnswersByQuestion>;

export function benchInbox(place: Place, sizes: Sizes): Promise<InboxResult> {
  const { inboxFew: few, inboxMany: many, inboxTurns: turns } = sizes;
  return measureGrowth(place, { part: 'inbox', few, many, words: [String(turns)] });
}
