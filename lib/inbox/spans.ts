// Which stretches of the sorted places a view shows, in the order of the page.
import { startOfShanghaiDay } from '@/lib/core/dates';
import { type LeadList, LISTS, placePrefix } from '@/lib/leads/place';
import type { InboxView } from './schema';

/** Places from `gte` up to but without `lt`. */
export type Span = { gte: string; lt: string };

type Viewed = Pick<InboxView, 'list' | 'state' | 'from' | 'to'>;

/** A day after the last one shown begins this much later, in milliseconds. */
const DAY_MS = 86_400_000;

export function spansOf(view: Viewed): Span[] {
  const spans = listsOf(view).map((list) => spanOf(list, view));
  return spans.filter(({ gte, lt }) => gte < lt);
}

/** The lists a view takes its leads from. Spam is shown only to whoever asks for it. */
function listsOf({ list, state }: Viewed): LeadList[] {
  if (list === 'quarantine') return state === undefined || state === 'new' ? ['quarantine'] : [];
  if (state === undefined) return ['unanswered', 'answered'];
  if (state === 'spam') return ['spam'];
  return [state === 'new' ? 'unanswered' : 'answered'];
}

function spanOf(list: LeadList, { from, to }: Viewed): Span {
  const mark = LISTS[list];
  const first = from === undefined ? undefined : startOfShanghaiDay(from);
  const end = to === undefined ? undefined : new Date(startOfShanghaiDay(to).getTime() + DAY_MS);
  const whole = { gte: mark, lt: String.fromCharCode(mark.charCodeAt(0) + 1) };
  if (list === 'unanswered') {
    return {
      gte: first ? placePrefix(list, first) : whole.gte,
      lt: end ? placePrefix(list, end) : whole.lt,
    };
  }
  // Here the newest come first, so that the last instant begins the stretch.
  return {
    gte: end ? placePrefix(list, justBefore(end)) : whole.gte,
    lt: first ? placePrefix(list, justBefore(first)) : whole.lt,
  };
}

function justBefore(instant: Date): Date {
  return new Date(instant.getTime() - 1);
}
