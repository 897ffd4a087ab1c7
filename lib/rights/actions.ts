'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { log } from '@/lib/core/log';
import { sessionTokenOf } from '@/lib/correspondence/secret';
import { setCaseCookie } from '@/lib/correspondence/session-cookie';
import { keyRing } from '@/lib/crypto/keys';
import type { Locale } from '@/lib/i18n/locales';
import { RECEIPT_COOKIE, RECEIPT_SECONDS } from '@/lib/receipts/cookie';
import { siteUrl } from '@/lib/routing/site-url';
import { requestId, setResponseStatus, setRetryAfter } from '@/lib/server/response-status';
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
  return handOver(kept, posted.locale, now);
}

/** Shows the reference by a cookie and opens the case; a browser that keeps no cookies gets the reference by its address. */
async function handOver({ received, submission }: Kept, locale: Locale, now: Date): Promise<never> {
  const jar = await cookies();
  const token = signReceived(received, now);
  const path = `/${locale}/rights/received` as const;
  if (!jar.has('form')) redirect(`${path}?receipt=${token}`);
  const secure = siteUrl().startsWith('https:');
  jar.set(RECEIPT_COOKIE, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: RECEIPT_SECONDS,
  });
  await setCaseCookie(sessionTokenOf(keyRing(), submission));
  redirect(path);
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
    const seconds = Math.ceil((outcome.retryAt.getTime() - now.getTime()) / 1000);
    setResponseStatus(429);
    setRetryAfter(seconds);
    return { status: 'refused', reason: 'too_many', values, token, retryMinutes: Math.ceil(seconds / 60) };
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
