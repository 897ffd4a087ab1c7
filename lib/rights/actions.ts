'use server';

import { headers } from 'next/headers';
import { log } from '@/lib/core/log';
import { handOverCase } from '@/lib/correspondence/hand-over';
import { keyRing } from '@/lib/crypto/keys';
import { answerTooMany, requestId, setResponseStatus } from '@/lib/server/response-status';
import { proofConsentAt, type ProofConsent } from './consent';
import type { RightsAnswer, RightsState } from './form-state';
import { type PostedRequest, readPosted } from './posted-form';
import { signReceived } from './received';
import { keepRequest, type Kept, type NotKept, showForm } from './submission';

/** Takes the rights request form: to the received page when it is kept, else a state that says why. */
export async function sendRequest(_previous: RightsState, form: FormData): Promise<RightsAnswer> {
  const posted = readPosted(form);
  const now = new Date();
  let kept: Kept;
  try {
    const consent = await proofConsentAt(posted.locale, now);
    const address = (await headers()).get('x-forwarded-for');
    const outcome = await keepRequest({ ...posted, consent, address, now }, keyRing());
    if (!('received' in outcome)) return stateOf(outcome, posted, { consent, now });
    kept = outcome;
  } catch (error) {
    return failed(error, posted);
  }
  const { received, submission } = kept;
  return handOverCase(
    { path: `/${posted.locale}/rights/received`, receipt: signReceived(received, now) },
    { ...received, submission },
  );
}

function stateOf(
  outcome: NotKept,
  { values, token }: PostedRequest,
  { consent, now }: { consent: ProofConsent; now: Date },
): RightsAnswer {
  if ('errors' in outcome) {
    setResponseStatus(422);
    return { status: 'invalid', errors: outcome.errors, values, token };
  }
  if (outcome.reason === 'too_many') {
    const tooMany = answerTooMany(outcome.retryAt, now);
    return { status: 'refused', reason: 'too_many', values, token, ...tooMany };
  }
  setResponseStatus(409);
  const { proofConsent: _tick, ...unticked } = values;
  return {
    status: 'refused',
    reason: outcome.reason,
    values: unticked,
    token: showForm(consent, now).token,
  };
}

/** The store is out of reach or something broke: nothing was kept, and the sender is told so. */
function failed(error: unknown, { values, token }: PostedRequest): RightsAnswer {
  const faultId = requestId();
  log.error('rights.failed', error, { ...(faultId && { requestId: faultId }) });
  setResponseStatus(503);
  return { status: 'refused', reason: 'unavailable', values, token, ...(faultId && { faultId }) };
}
