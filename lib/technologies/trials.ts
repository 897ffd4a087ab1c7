import type { TrialId } from './schema';

/** The trials that visitors can run today. A technology may declare a trial before it opens. */
export const OPEN_TRIALS: ReadonlySet<TrialId> = new Set<TrialId>();

export type TrialState = 'none' | 'preparing' | 'open';

/** How a technology's declared trial stands now. */
export function trialState(trial: TrialId | 'none', open: ReadonlySet<TrialId> = OPEN_TRIALS): TrialState {
  if (trial === 'none') return 'none';
  return open.has(trial) ? 'open' : 'preparing';
}
