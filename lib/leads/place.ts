// Where a lead stands in the desk's lists, as one text: the list, then the order within it. Every list and every filter is
// then one walk along an index, however many leads there are.
import type { LeadState } from './states';

/** The lists, in the order in which the inbox shows them. Unanswered: the longest waiting first; else the newest first. */
export const LISTS = { unanswered: '0', answered: '1', spam: '2', quarantine: '3' } as const;

export type LeadList = keyof typeof LISTS;

/** Milliseconds since 1970 in as many digits, until the year 2286. */
const DIGITS = 13;
const LAST = 10 ** DIGITS - 1;

/** What of an id tells two leads of one millisecond apart: 50 random bits of a ULID. */
const TAIL = 10;

export type Placed = {
  id: string;
  state: LeadState;
  quarantine: string | null;
  createdAt: Date;
};

/** The list of a lead that still has its person and wasn't merged into another. */
export function listOf({ state, quarantine }: Pick<Placed, 'state' | 'quarantine'>): LeadList {
  if (state === 'spam') return 'spam';
  if (quarantine !== null) return 'quarantine';
  return state === 'new' ? 'unanswered' : 'answered';
}

export function placeOf(lead: Placed): string {
  const list = listOf(lead);
  return `${placePrefix(list, lead.createdAt)}${lead.id.slice(-TAIL)}`;
}

/** What the places of a list's leads from this very millisecond begin with. */
export function placePrefix(list: LeadList, createdAt: Date): string {
  const at = createdAt.getTime();
  return LISTS[list] + String(list === 'unanswered' ? at : LAST - at).padStart(DIGITS, '0');
}
