import type { Operator } from '@/lib/content/operator';
import type { TrialManifest } from './manifest';
import { serviceAddress } from './service';

/** Whether visitors can run a trial now, or why not. */
export type TrialAvailability = 'available' | 'switched-off';

/**
 * How a trial stands with the operator: `trials.off` of its file names those that it has switched off,
 * and one that needs a service is off until there is one.
 */
export function trialAvailability(
  { id, service }: Pick<TrialManifest, 'id' | 'service'>,
  { trials }: Pick<Operator, 'trials'>,
): TrialAvailability {
  const lacksService = service !== undefined && serviceAddress(id) === undefined;
  return trials.off.includes(id) || lacksService ? 'switched-off' : 'available';
}
