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
  return handOver(kept, posted.locale, now);
}

/** Shows the reference by a cookie and opens the case; a browser that keeps no cookies gets the reference by its address. */
async function handOver({ received, submission }: Kept, locale: Locale, now: Date): Promise<never> {
  const jar = await cookies();
  const token = signReceived(received, now);
  const path = `/${locale}/report/received` as const;
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
  { values, token }: PostedReport,
  { goodFaith, now }: { goodFaith: string; now: Date },
): ReportAnswer {
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
