// What becomes of a form that was filled in rightly: kept, known from before, or not now.
import type { FormToken } from '@/lib/abuse/form-token';
import { isOverLimit, refusedTurn } from '@/lib/abuse/mutations';
import { suspicionsOf } from '@/lib/abuse/suspicion';
import { log } from '@/lib/core/log';
import { sessionTokenOf } from '@/lib/correspondence/secret';
import { keyRing } from '@/lib/crypto/keys';
import type { Locale } from '@/lib/i18n/locales';
import { noticeOf, type Notice } from '@/lib/restrictions/notice';
import { findMetRestriction } from '@/lib/restrictions/queries';
import { acceptanceActs, type Consent } from './consent';
import { submissionKeys, submitLead } from './mutations';
import { findEarlierLead } from './queries';
import type { Received } from './receipt';
import type { LeadInput } from './schema';
import { askedFor } from './shown-form';

export type Submission = {
  input: LeadInput;
  locale: Locale;
  now: Date;
  /** What stood in the field that people don't see. */
  trap: string;
  /** Null: the token was no good. */
  form: FormToken | null;
  /** What the form asks for now. */
  consent: Consent;
  /** What stands for the sender's address in the limits. */
  address: string | null;
};

export type Refused =
  | { reason: 'form_expired' | 'terms_changed' }
  | { reason: 'restricted'; notice: Notice }
  | { reason: 'too_many'; retryAt: Date };

/** What opens the case of a lead in the browser that sent it: the same however often the form was sent. */
export function sessionOfSubmission(input: LeadInput, form: FormToken): string {
  return sessionTokenOf(keyRing(), submissionKeys(input, form).submission);
}

/** Keeps the lead once. Throws when the store is out of reach. */
export async function keepLead({
  input,
  locale,
  now,
  trap,
  form,
  consent,
  address,
}: Submission): Promise<Received | Refused> {
  if (form === null) return { reason: 'form_expired' };
  const earlier = await findEarlierLead(submissionKeys(input, form), now);
  if (earlier !== null) return earlier;
  if (!askedFor(form, consent)) return { reason: 'terms_changed' };
  const met = await findMetRestriction(visitorOf(input, address), 'contact', now);
  if (met !== null) return { reason: 'restricted', notice: await noticeOf(met, locale) };
  const text = [input.name, input.company, input.description].join('\n');
  const suspicions = suspicionsOf({ trap, ageMs: now.getTime() - form.at, text });
  const acts = acceptanceActs(consent, input);
  const lead = { input, locale, form, acts, suspicions, address, now };
  let reference: string;
  try {
    reference = await submitLead(lead);
  } catch (error) {
    if (isOverLimit(error)) return refusedTurn(now);
    throw error;
  }
  log.info('lead.submitted', { reference, code: suspicions.join(',') || 'clean' });
  return {
    reference,
    at: now.getTime(),
    terms: consent.terms.map(({ document, version }) => ({ document, version })),
  };
}

function visitorOf({ email, phone, company }: LeadInput, address: string | null) {
  return { email, phone: phone.e164, company, address };
}
