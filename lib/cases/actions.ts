'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { log } from '@/lib/core/log';
import { textOf } from '@/lib/core/posted';
import { setCaseCookie } from '@/lib/correspondence/session-cookie';
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales';
import { answerTooMany, requestId, setResponseStatus } from '@/lib/server/response-status';
import { openCase, readReference, sendCode } from './access';
import type { LookupField, LookupState } from './form-state';

type Lookup = { locale: Locale; typed: Record<LookupField, string>; reference: string | null };

/** Has a code sent, and shows the form for it. The answer is the same for every reference. */
export async function askForCode(_previous: LookupState, form: FormData): Promise<LookupState> {
  const { locale, typed, reference } = readLookup(form);
  if (reference === null) return wrongReference(typed);
  const now = new Date();
  try {
    const sent = await sendCode({ reference, address: await source(), now });
    if (!sent.ok) return tooMany(sent.retryAt, now, typed);
  } catch (error) {
    return failed(error, typed);
  }
  redirect(`/${locale}/cases?sent=${reference}`);
}

/** Opens a case with its code and goes to its page. */
export async function openWithCode(_previous: LookupState, form: FormData): Promise<LookupState> {
  const { locale, typed, reference } = readLookup(form);
  if (reference === null) return wrongReference(typed);
  if (typed.code.trim() === '') {
    setResponseStatus(422);
    return { status: 'invalid', errors: { code: 'code_missing' }, values: typed };
  }
  const now = new Date();
  try {
    const opened = await openCase({ reference, address: await source(), now }, typed.code);
    if (!opened.ok && opened.reason === 'too_many') return tooMany(opened.retryAt, now, typed);
    if (!opened.ok) {
      setResponseStatus(403);
      return { status: 'refused', reason: 'wrong', values: typed };
    }
    await setCaseCookie(opened.token);
  } catch (error) {
    return failed(error, typed);
  }
  redirect(`/${locale}/cases/${reference}`);
}

function readLookup(posted: unknown): Lookup {
  const text = (name: string) => textOf(posted, name).slice(0, 500);
  const locale = text('locale');
  const typed = { reference: text('reference'), code: text('code') };
  return {
    locale: isLocale(locale) ? locale : DEFAULT_LOCALE,
    typed,
    reference: readReference(typed.reference),
  };
}

function wrongReference(typed: Lookup['typed']): LookupState {
  setResponseStatus(422);
  const isEmpty = typed.reference.trim() === '';
  const errors = { reference: isEmpty ? 'reference_missing' : 'reference_invalid' } as const;
  return { status: 'invalid', errors, values: typed };
}

function tooMany(retryAt: Date, now: Date, values: Lookup['typed']): LookupState {
  return { status: 'refused', reason: 'too_many', values, ...answerTooMany(retryAt, now) };
}

function failed(error: unknown, values: Lookup['typed']): LookupState {
  const faultId = requestId();
  log.error('case.failed', error, { ...(faultId && { requestId: faultId }) });
  setResponseStatus(503);
  return { status: 'refused', reason: 'unavailable', values, ...(faultId && { faultId }) };
}

async function source(): Promise<string | null> {
  return (await headers()).get('x-forwarded-for');
}
