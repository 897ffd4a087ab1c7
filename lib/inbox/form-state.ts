// What the forms of the inbox are answered with.
import type { NotAllowed } from '@/lib/staff/session';
import type { Outcome, Revealed } from './mutations';

export type SearchState =
  | { status: 'idle' }
  | { status: 'invalid'; reason: 'search_missing' | 'search_unclear' | 'search_unknown'; typed: string }
  | NotAllowed;

/** What was posted with a move, to be shown again. */
export type MoveValues = { leads: string[]; move: string; on: string };

export type MoveState =
  | { status: 'idle' }
  | {
      status: 'invalid';
      reason: 'leads_missing' | 'move_missing' | 'date_invalid';
      values: MoveValues;
    }
  | ({ status: 'done'; values: MoveValues } & Outcome)
  | NotAllowed;

export type UndoState =
  | { status: 'idle' }
  | { status: 'undone'; actId: string; undone: number; left: number }
  | { status: 'refused'; actId: string; reason: 'too_late' }
  | NotAllowed;

export type NoteError = 'note_missing' | 'note_long' | 'note_characters';

export type NoteState =
  | { status: 'idle' }
  | { status: 'done' }
  | { status: 'invalid'; error: NoteError; text: string }
  | { status: 'refused'; reason: 'unknown' | 'stored_only'; text: string }
  | NotAllowed;

export type RevealState =
  | { status: 'idle' }
  | { status: 'shown'; person: Revealed }
  | {
      status: 'invalid';
      errors: { reason?: 'reason_missing'; code?: 'code_invalid' };
      values: { reason: string; code: string };
    }
  | { status: 'refused'; reason: 'unknown' | 'stored_only' }
  | NotAllowed;

/** Who else has a lead open, and what its version is by now. */
export type Presence = { names: string[]; version: number };
