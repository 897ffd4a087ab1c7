import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { keptUnlessDeveloping } from '@/lib/core/once';
import { type TrialId, TRIALS } from './schema';

/** Where the trials lie, a folder each. One that holds a manifest is open. */
export const TRIALS_FOLDER = path.join(process.cwd(), 'components/trials');

/** The trials that visitors can run today. A technology may declare a trial before it opens. */
export const openTrials = keptUnlessDeveloping(readOpenTrials);

function readOpenTrials(): ReadonlySet<TrialId> {
  const folders = readdirSync(TRIALS_FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const ids = folders.map(({ name }) => name).filter(isTrialId);
  return new Set(ids.filter((id) => existsSync(path.join(TRIALS_FOLDER, id, 'manifest.json'))));
}

function isTrialId(name: string): name is TrialId {
  return TRIALS.some((id) => id === name);
}

export type TrialState = 'none' | 'preparing' | 'open';

/** How a technology's declared trial stands now. */
export function trialState(trial: TrialId | 'none', open: ReadonlySet<TrialId> = openTrials()): TrialState {
  if (trial === 'none') return 'none';
  return open.has(trial) ? 'open' : 'preparing';
}
