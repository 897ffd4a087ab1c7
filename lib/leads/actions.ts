'use server';

import { headers } from 'next/headers';
import { type FormToken, readFormToken } from '@/lib/abuse/form-token';
import { log } from '@/lib/core/log';
import { handOver } from '@/lib/correspondence/hand-over';
import type { Locale } from '@/lib/i18n/locales';
import { answerTooMany, requestId, setResponseStatus } from '@/lib/server/response-status';
import { type Consent, consentAt } from './consent';
import type { ContactAnswer, ContactState, ContactValues, ShownForm } from './form-state';
import { readPosted } from './posted-form';
import { type Received, signReceived } from './receipt';
import { isChild } from './rules';
import { checkLead, type ContactErrors } from './schema';
import { showAgain, showForm } from './shown-form';
import { keepLead, type Refused, sessionOfSubmission } from './submission';

const NO_SOURCE = { page: null, referrer: null, utm: {} };

/** What came in, read but not judged. */
type Sent = {
  values: ContactValues;
  locale: Locale;
  now: Date;
  trap: string;
  form: FormToken | null;
  /** What the form asks for now. */
  consent: Consent;
  /** The form as it was shown, to be shown again. Null: it asked for something else. */
  shown: ShownForm | null;
};

/** What was received, and what opens its case in the browser that sent it. */
type Kept = { received: Received; opensWith: string | null };

/** Takes the contact form: to the received page when it is kept, else a state that says why and echoes the fields. */
export async function sendContact(_previous: ContactState, posted: FormData): Promise<ContactAnswer> {
  const { values, locale, trap, token } = readPosted(posted);
  const now = new Date();
  let shown: ShownForm | null = null;
  let outcome: Kept | ContactAnswer;
  try {
    const form = readFormToken(token, now);
    const consent = await consentAt(locale, now);
    shown = form && showAgain(token, form, consent);
    outcome = await answer({ values, locale, now, trap, form, consent, shown });
  } catch (error) {
    outcome = failed(error, values, shown);
  }
  if ('status' in outcome) return outcome;
  const { received, opensWith } = outcome;
  return handOver({ path: `/${locale}/contact/received`, receipt: signReceived(received, now), opensWith });
}

async function answer(sent: Sent): Promise<Kept | ContactAnswer> {
  if (isChild(sent.values)) return childState(sent);
  const checked = checkLead(sent.values);
  if (!checked.ok) return invalidState(checked.errors, sent);
  const address = (await headers()).get('x-forwarded-for');
  const kept = await keepLead({ ...sent, input: checked.input, address });
  if ('reason' in kept) return refusedState(kept, sent);
  // Kept without a form there is none.
  return { received: kept, opensWith: sent.form && sessionOfSubmission(checked.input, sent.form) };
}

/** The same form with what is wrong beside it. A tick never comes to stand beside words it wasn't set for. */
function invalidState(errors: ContactErrors, { values, shown, ...sent }: Sent): ContactAnswer {
  setResponseStatus(422);
  if (shown) return { status: 'invalid', errors, values, form: shown };
  const unticked = { ...errors, accept: 'accept_missing' } as const;
  return { status: 'invalid', errors: unticked, values: withoutTicks(values), form: showAnew(sent) };
}

/** Nothing is kept of a child, nor is anything else asked: only how a guardian can do it. */
function childState({ values, shown, ...sent }: Sent): ContactAnswer {
  setResponseStatus(422);
  const refused = { status: 'refused', reason: 'child' } as const;
  if (shown) return { ...refused, values, form: shown };
  return { ...refused, values: withoutTicks(values), form: showAnew(sent) };
}

function refusedState(refused: Refused, { values, shown, ...sent }: Sent): ContactAnswer {
  if (refused.reason === 'too_many') {
    const tooMany = answerTooMany(refused.retryAt, sent.now);
    return { status: 'refused', reason: 'too_many', values, ...tooMany, ...(shown && { form: shown }) };
  }
  if (refused.reason === 'restricted') {
    setResponseStatus(403);
    const { reason, notice } = refused;
    return { status: 'refused', reason, notice, values, ...(shown && { form: shown }) };
  }
  setResponseStatus(409);
  return {
    status: 'refused',
    reason: refused.reason,
    values: withoutTicks(values),
    form: showAnew(sent),
  };
}

/** The store is out of reach or something broke: nothing was kept, and the sender is told so. */
function failed(error: unknown, values: ContactValues, shown: ShownForm | null): ContactAnswer {
  const faultId = requestId();
  log.error('lead.failed', error, { ...(faultId && { requestId: faultId }) });
  setResponseStatus(503);
  const refused = { status: 'refused', reason: 'unavailable', ...(faultId && { faultId }) } as const;
  return shown ? { ...refused, values, form: shown } : { ...refused, values: withoutTicks(values) };
}

/** A new form for the same visitor, who still comes from where the first was opened. */
function showAnew({ consent, form, now }: Pick<Sent, 'consent' | 'form' | 'now'>): ShownForm {
  return showForm(consent, form?.source ?? NO_SOURCE, now);
}

function withoutTicks({
  accept: _accept,
  guardian: _guardian,
  share: _share,
  ...values
}: ContactValues): ContactValues {
  return values;
}
