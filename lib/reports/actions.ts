'use server';

import { headers } from 'next/headers';
import { log } from '@/lib/core/log';
import { handOverCase } from '@/lib/correspondence/hand-over';
import { answerTooMany, requestId, setResponseStatus } from '@/lib/server/response-status';
import { declaration, showForm } from './declaration';
import type { ReportAnswer, ReportFormState } from './form-state';
import { type PostedReport, readPosted } from './posted-form';
import { signReceived } from './received';
import { keepReport, type Kept, type NotKept } from './submission';

/** Takes the report form: to the received page when it is kept, else a state that says why and echoes the fields. */
export async function sendReport(_previous: ReportFormState, form: FormData): Promise<ReportAnswer> {
  const posted = readPosted(form);
  const now = new Date();
  let kept: Kept;
  try {
    const goodFaith = await declaration(posted.locale);
    const address = (await headers()).get('x-forwarded-for');
    const outcome = await keepReport({ ...posted, goodFaith, address, now });
    if (!('received' in outcome)) return stateOf(outcome, posted, { goodFaith, now });
    kept = outcome;
  } catch (error) {
    return failed(error, posted);
  }
  const { received, submission } = kept;
  return handOverCase(
    { path: `/${posted.locale}/report/received`, receipt: signReceived(received, now) },
    { ...received, submission },
  );
}

function stateOf(
  outcome: NotKept,
  { values, token }: PostedReport,
  { goodFaith, now }: { goodFaith: string; now: Date },
): ReportAnswer {
  if ('errors' in outcome) {
    setResponseStatus(422);
    return { status: 'invalid', errors: outcome.errors, values, token };
  }
  if (outcome.reason === 'too_many') {
    const tooMany = answerTooMany(outcome.retryAt, now);
    return { status: 'refused', reason: 'too_many', values, token, ...tooMany };
  }
  setResponseStatus(409);
  // A tick never comes to stand beside words it wasn't set for.
  const { goodFaith: _tick, ...unticked } = values;
  return {
    status: 'refused',
    reason: outcome.reason,
    values: unticked,
    token: showForm(goodFaith, now).token,
  };
}

/** The store is out of reach or something broke: nothing was kept, and the sender is told so. */
function failed(error: unknown, { values, token }: PostedReport): ReportAnswer {
  const faultId = requestId();
  log.error('report.failed', error, { ...(faultId && { requestId: faultId }) });
  setResponseStatus(503);
  return { status: 'refused', reason: 'unavailable', values, token, ...(faultId && { faultId }) };
}
