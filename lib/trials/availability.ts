import type { Operator } from '@/lib/content/operator';
import type { TrialId } from '@/lib/technologies/schema';

/** Whether visitors can run a trial now, or why not. */
export type TrialAvailability = 'available' | 'switched-off';

/** How a trial stands with the operator: `trials.off` of its file names those that it has switched off. */
export function trialAvailability(id: TrialId, { trials }: Pick<Operator, 'trials'>): TrialAvailability {
  return trials.off.includes(id) ? 'switched-off' : 'available';
}
