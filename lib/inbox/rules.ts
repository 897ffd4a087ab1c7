// What may become of a lead at the desk, and for how long it can be taken back.
import { LEAD_STATES, type LeadState } from '@/lib/leads/states';

/**
 * The moves a colleague may make. A lead is answered before it is judged, and what was closed by mistake goes one step back;
 * nothing becomes new again but what was taken for spam.
 */
const NEXT: Record<LeadState, readonly LeadState[]> = {
  new: ['contacted', 'lost', 'spam'],
  contacted: ['qualified', 'lost', 'spam'],
  qualified: ['contacted', 'won', 'lost'],
  won: ['qualified'],
  lost: ['contacted'],
  spam: ['new'],
};

export function nextStates(from: LeadState): readonly LeadState[] {
  return NEXT[from];
}

export function mayMove(from: LeadState, to: LeadState): boolean {
  return NEXT[from].includes(to);
}

/** States in which nobody needs to come back to the lead. */
const CLOSED: readonly LeadState[] = ['won', 'lost', 'spam'];

export function isClosed(state: LeadState): boolean {
  return CLOSED.includes(state);
}

/** How long what was done can be undone, in milliseconds. */
export const UNDO_MS = 10 * 60 * 1000;

export function canUndo(move: { at: Date; undoneAt: Date | null }, now: Date): boolean {
  return move.undoneAt === null && now.getTime() - move.at.getTime() < UNDO_MS;
}

/** How long somebody counts as looking at a lead after their page last said so, in milliseconds. */
export const PRESENT_MS = 45 * 1000;

/** Why somebody looks at a person's data. */
export const REVEAL_REASONS = ['answer', 'duplicate', 'spam', 'rights'] as const;

export function isLeadState(text: string): text is LeadState {
  return LEAD_STATES.some((state) => state === text);
}
