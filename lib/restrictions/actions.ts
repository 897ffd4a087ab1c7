'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { readFormToken } from '@/lib/abuse/form-token';
import { log } from '@/lib/core/log';
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales';
import { answerTooMany, setResponseStatus } from '@/lib/server/response-status';
import { textsIn } from '@/lib/staff/form-state';
import { type AppealFormState, type AppealInput, checkAppeal } from './appeal-form';
import { submitAppeal, takeAppealTurn } from './mutations';
import { findAppealable } from './queries';

type Values = { reference: string; body: string; email: string };

/** Takes an appeal. Whoever is restricted can always send one. */
export async function sendAppeal(_before: AppealFormState, posted: FormData): Promise<AppealFormState> {
  const texts = textsIn(posted);
  const values = { reference: texts.reference ?? '', body: texts.body ?? '', email: texts.email ?? '' };
  const locale = isLocale(texts.locale) ? texts.locale : DEFAULT_LOCALE;
  const now = new Date();
  const checked = checkAppeal(values);
  if (!checked.ok) {
    setResponseStatus(422);
    return { status: 'invalid', errors: checked.errors, values };
  }
  const form = readFormToken(texts.token ?? '', now);
  if (form === null) {
    setResponseStatus(409);
    return { status: 'refused', reason: 'form_expired', values };
  }
  let kept: boolean;
  try {
    const address = (await headers()).get('x-forwarded-for');
    const turn = await takeAppealTurn(address, now);
    if (!turn.ok) return tooMany(turn.retryAt, now, values);
    kept = await keep(checked.input, { locale, formId: form.id, now });
  } catch (error) {
    log.error('appeal.failed', error);
    setResponseStatus(503);
    return { status: 'refused', reason: 'unavailable', values };
  }
  if (!kept) {
    setResponseStatus(409);
    return { status: 'refused', reason: 'gone', values };
  }
  redirect(`/${locale}/report/appeal?received=${checked.input.reference}`);
}

type Sending = { locale: Locale; formId: string; now: Date };

async function keep({ reference, body, email }: AppealInput, sending: Sending): Promise<boolean> {
  const subject = await findAppealable(reference);
  if (!subject) return false;
  const { subjectKind, subjectId } = subject;
  const kept = await submitAppeal({ subjectKind, subjectId, body, email, ...sending });
  return kept.ok;
}

function tooMany(retryAt: Date, now: Date, values: Values): AppealFormState {
  return { status: 'refused', reason: 'too_many', values, ...answerTooMany(retryAt, now) };
}
