'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { randomBytes } from 'node:crypto';
import { type FormToken, readFormToken } from '@/lib/abuse/form-token';
import { takeTurn } from '@/lib/abuse/mutations';
import { suspicionsOf } from '@/lib/abuse/suspicion';
import { log } from '@/lib/core/log';
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales';
import { FORM_COOKIE } from '@/lib/routing/form-cookie';
import { siteUrl } from '@/lib/routing/site-url';
import { setResponseStatus, setRetryAfter } from '@/lib/server/response-status';
import { acceptanceActs } from './acceptance';
import { CONTACT_FIELDS } from './fields';
import type { ContactRefusal, ContactState, ContactValues } from './form-state';
import { findEarlierReference, submissionKeys, submitLead } from './mutations';
import { RECEIPT_COOKIE, RECEIPT_SECONDS, signReceived } from './receipt';
import { checkLead, type LeadInput } from './schema';
import { showForm, termsInForce } from './shown-form';

const NO_SOURCE = { page: null, referrer: null, utm: {} };

/** Takes the contact form: to the received page when it is kept, else a state that says why and echoes the fields. */
export async function sendContact(_previous: ContactState, formData: FormData): Promise<ContactState> {
  const now = new Date();
  const values = readValues(formData);
  const locale = readLocale(formData);
  const checked = checkLead(values);
  if (!checked.ok) {
    setResponseStatus(422);
    return { status: 'invalid', errors: checked.errors, values };
  }
  const submission = { input: checked.input, locale, now, trap: readText(formData, 'homepage') };
  let outcome: Kept | Refused;
  try {
    const form = readFormToken(readText(formData, 'token'), now);
    outcome = await keepLead(submission, form);
  } catch (error) {
    return failed(error, values);
  }
  if ('reason' in outcome) return refusedState(outcome, values, { locale, now });
  return handOver(outcome, locale);
}

type Submission = { input: LeadInput; locale: Locale; now: Date; trap: string };
type Kept = { reference: string; at: number; terms: { document: string; version: string }[] };
type Refused = { reason: ContactRefusal; form: FormToken | null; retryAt?: Date };

async function keepLead(submission: Submission, form: FormToken | null): Promise<Kept | Refused> {
  const { input, locale, now, trap } = submission;
  if (form === null) return { reason: 'form_expired', form };
  const terms = await termsInForce(locale, now);
  const kept = { at: now.getTime(), terms: terms.map(({ document, version }) => ({ document, version })) };
  const earlier = await findEarlierReference(submissionKeys(input, form), now);
  if (earlier !== null) return { ...kept, reference: earlier };
  if (terms.some(({ document, version }) => form.terms[document] !== version)) {
    return { reason: 'terms_changed', form };
  }
  const turn = await takeTurn((await headers()).get('x-forwarded-for'), now);
  if (!turn.ok) return { reason: turn.reason, form, retryAt: turn.retryAt };
  const text = [input.name, input.company, input.description].join('\n');
  const suspicions = suspicionsOf({ trap, ageMs: now.getTime() - form.at, text });
  const acts = await acceptanceActs(locale, terms, input.share === 'yes');
  const reference = await submitLead({ input, locale, form, acts, suspicions, now });
  log.info('lead.submitted', { reference, code: suspicions.join(',') || 'clean' });
  return { ...kept, reference };
}

/** Shows the receipt by a cookie; a browser that keeps none gets the same by its address. */
async function handOver(kept: Kept, locale: Locale): Promise<never> {
  const jar = await cookies();
  const receipt = signReceived(kept);
  const path = `/${locale}/contact/received` as const;
  if (!jar.has(FORM_COOKIE)) redirect(`${path}?receipt=${receipt}`);
  jar.set(RECEIPT_COOKIE, receipt, {
    httpOnly: true,
    sameSite: 'lax',
    secure: siteUrl().startsWith('https:'),
    path,
    maxAge: RECEIPT_SECONDS,
  });
  redirect(path);
}

async function refusedState(
  { reason, form, retryAt }: Refused,
  values: ContactValues,
  { locale, now }: { locale: Locale; now: Date },
): Promise<ContactState> {
  if (reason === 'too_many' && retryAt) {
    const seconds = Math.ceil((retryAt.getTime() - now.getTime()) / 1000);
    setResponseStatus(429);
    setRetryAfter(seconds);
    return { status: 'refused', reason, values, retryMinutes: Math.ceil(seconds / 60) };
  }
  setResponseStatus(409);
  const { accept: _accept, ...kept } = values;
  return { status: 'refused', reason, values: kept, form: await showForm(locale, form?.source ?? NO_SOURCE, now) };
}

/** The store is out of reach or something broke: nothing was kept, and the sender is told so. */
function failed(error: unknown, values: ContactValues): ContactState {
  const faultId = randomBytes(4).toString('hex').toUpperCase();
  log.error('lead.failed', error, { reference: faultId });
  setResponseStatus(503);
  return { status: 'refused', reason: 'unavailable', values, faultId };
}

function readValues(formData: FormData): ContactValues {
  return Object.fromEntries(
    CONTACT_FIELDS.filter((field) => formData.has(field)).map((field) => [field, readText(formData, field)]),
  );
}

function readText(formData: FormData, name: string): string {
  const value = formData.get(name);
  return typeof value === 'string' ? value : '';
}

function readLocale(formData: FormData): Locale {
  const locale = formData.get('locale');
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
}
