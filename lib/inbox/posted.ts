// Reads what the forms of the inbox post, without judging it more than their schemas do.
import { textOf } from '@/lib/core/posted';
import type { MoveValues } from './form-state';
import type { Move } from './moves';
import { chosenMove, followUp, type ShownLead, shownLead } from './schema';

/**
 * The marked leads and what to do with them. A button of one lead names that lead and its move alone: `one` holds
 * `rescue L-7K3M-Q9XD:3`.
 */
export function moveValues(posted: FormData): MoveValues {
  const [move, lead] = textOf(posted, 'one').split(' ');
  if (move && lead) return { leads: [lead], move, on: '' };
  const leads = posted.getAll('lead').filter((value) => typeof value === 'string');
  return { leads, move: textOf(posted, 'move'), on: textOf(posted, 'on') };
}

/** The leads that can be read, each once. */
export function leadsOf(values: string[]): ShownLead[] {
  const leads = values.map((value) => shownLead.safeParse(value)).filter(({ success }) => success);
  const byReference = new Map(leads.map(({ data }) => [data?.reference, data]));
  return [...byReference.values()].filter((lead) => lead !== undefined);
}

export function moveOf({ move, on }: MoveValues): Move | 'move_missing' | 'date_invalid' {
  if (move === 'follow-up') {
    const day = followUp.safeParse(on);
    return day.success ? { kind: 'followUp', on: day.data } : 'date_invalid';
  }
  if (move === 'unmerge') return { kind: 'unmerge' };
  const chosen = chosenMove.safeParse(move);
  return chosen.success ? chosen.data : 'move_missing';
}
