import { type FaultCode, TrialFault } from './faults';

const FAULTS: Record<number, FaultCode> = {
  404: 'service-down',
  413: 'too-large',
  429: 'too-many-requests',
};

/**
 * Sends an input to the operator's own service, by way of this site, and gives its JSON. For workers of trials whose
 * manifest declares a service. Throws TrialFault.
 */
export async function callService(id: string, input: Blob | string, signal: AbortSignal): Promise<unknown> {
  const answer = await fetch(`/api/trials/${id}`, { method: 'POST', body: input, signal }).catch(() => {
    throw new TrialFault(signal.aborted ? 'interrupted' : 'offline');
  });
  if (!answer.ok) throw new TrialFault(FAULTS[answer.status] ?? 'service-down');
  return answer.json();
}
