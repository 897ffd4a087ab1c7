// What a move does to a lead's columns. Pure: the mutation reads the lead, and writes what stands here.
import { type Result, refuse, succeed } from '@/lib/core/result';
import { type Placed, placeOf } from '@/lib/leads/place';
import type { LeadState } from '@/lib/leads/states';
import type { Right } from '@/lib/staff/rights';
import { isClosed, mayMove } from './rules';

export type Move =
  | { kind: 'state'; state: LeadState }
  | { kind: 'assign'; assigneeId: string | null }
  | { kind: 'followUp'; on: string | null }
  /** Somebody was in contact with the sender again. */
  | { kind: 'contact' }
  | { kind: 'hold' }
  | { kind: 'rescue' }
  | { kind: 'merge'; into: { id: string; reference: string } }
  | { kind: 'unmerge' };

export type Movable = Placed & {
  assigneeId: string | null;
  followUpOn: string | null;
  firstContactAt: Date | null;
  lastContactAt: Date | null;
  rescuedAt: Date | null;
  mergedIntoId: string | null;
  storedOnlySince: Date | null;
};

/** The columns that a move may change. */
export type Columns = Partial<
  Pick<
    Movable,
    | 'state'
    | 'quarantine'
    | 'assigneeId'
    | 'followUpOn'
    | 'firstContactAt'
    | 'lastContactAt'
    | 'rescuedAt'
    | 'mergedIntoId'
  >
>;

/** `nothing`: it is so already. `merged`, `stored_only`: nothing may be done with it but take that back. */
export type MoveRefusal = 'not_allowed' | 'nothing' | 'merged' | 'stored_only';

export type Change = { columns: Columns; action: string; detail: Record<string, string | null> };

/** The reason that stands in quarantine for what a colleague put there. */
export const BY_HAND = 'by_hand';

export function rightFor({ kind }: Move): Right {
  return kind === 'hold' || kind === 'rescue' ? 'leads:rescue' : 'leads:work';
}

export function planMove(lead: Movable, move: Move, now: Date): Result<Change, MoveRefusal> {
  if (lead.storedOnlySince !== null) return refuse('stored_only');
  if (lead.mergedIntoId !== null && move.kind !== 'unmerge') return refuse('merged');
  switch (move.kind) {
    case 'state':
      return planState(lead, move.state, now);
    case 'assign':
      if (lead.assigneeId === move.assigneeId) return refuse('nothing');
      return plan('lead.assigned', { assigneeId: move.assigneeId }, { to: move.assigneeId });
    case 'followUp':
      if (lead.followUpOn === move.on) return refuse('nothing');
      if (move.on !== null && isClosed(lead.state)) return refuse('not_allowed');
      return plan('lead.follow-up', { followUpOn: move.on }, { on: move.on });
    case 'contact':
      return isClosed(lead.state) || lead.state === 'new'
        ? refuse('not_allowed')
        : plan('lead.contacted', contact(lead, now), {});
    case 'hold':
      if (lead.quarantine !== null || lead.state !== 'new') return refuse('not_allowed');
      return plan('lead.held', { quarantine: BY_HAND, rescuedAt: null }, {});
    case 'rescue':
      if (lead.quarantine === null) return refuse('not_allowed');
      return plan('lead.rescued', { quarantine: null, rescuedAt: now }, { reasons: lead.quarantine });
    case 'merge':
      if (move.into.id === lead.id) return refuse('not_allowed');
      return plan('lead.merged', { mergedIntoId: move.into.id }, { into: move.into.reference });
    case 'unmerge':
      return lead.mergedIntoId === null
        ? refuse('nothing')
        : plan('lead.unmerged', { mergedIntoId: null }, {});
  }
}

/** Where the lead stands once its columns are changed. */
export function placeAfter(lead: Movable, columns: Columns): string | null {
  const next = { ...lead, ...columns };
  return next.mergedIntoId === null ? placeOf(next) : null;
}

/** The columns of a change as they were, for whoever undoes it. */
export function columnsBefore(lead: Movable, columns: Columns): Columns {
  const names = Object.keys(columns) as (keyof Columns)[];
  return Object.fromEntries(names.map((name) => [name, lead[name]]));
}

function planState(lead: Movable, state: LeadState, now: Date): Result<Change, MoveRefusal> {
  if (lead.state === state) return refuse('nothing');
  const isHeld = lead.quarantine !== null && state !== 'spam' && lead.state !== 'spam';
  if (isHeld || !mayMove(lead.state, state)) return refuse('not_allowed');
  const columns: Columns = { state };
  if (state === 'contacted' && lead.state === 'new') Object.assign(columns, contact(lead, now));
  if (isClosed(state) && lead.followUpOn !== null) columns.followUpOn = null;
  return plan('lead.moved', columns, { from: lead.state, to: state });
}

/** Retention counts from the last contact, the first-response clock ends with the first. */
function contact({ firstContactAt }: Movable, now: Date): Columns {
  return { firstContactAt: firstContactAt ?? now, lastContactAt: now };
}

function plan(action: string, columns: Columns, detail: Change['detail']): Result<Change, MoveRefusal> {
  return succeed({ action, columns, detail });
}
