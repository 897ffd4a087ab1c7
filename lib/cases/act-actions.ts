'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { log } from '@/lib/core/log';
import { checkFiles, filesIn } from '@/lib/correspondence/files';
import { endSession } from '@/lib/correspondence/mutations';
import { clearCaseCookie, readCaseCookie } from '@/lib/correspondence/session-cookie';
import { readWithdrawToken } from '@/lib/correspondence/withdraw-link';
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales';
import { answerTooMany, requestId, setResponseStatus } from '@/lib/server/response-status';
import { countGraphemes, hasHarmfulCharacters, tidyText } from '@/lib/typed/text';
import { findOpenCase, type OpenCase } from './access';
import type { ActState } from './form-state';
import { CASE_ACTS, type CaseInput } from './kind';
import { kindOfReference } from './kinds';
import { MESSAGE_MAX } from './fields';
import { addContribution, takeSourceTurn } from './mutations';

type Posted = { locale: Locale; reference: string; act: string; input: CaseInput; files: File[] };

type NotDone = Exclude<ActState, { status: 'idle' }>;

/** Does what a form of the case page asks for, for whoever has the case open, and shows the page again. */
export async function actOnCase(_previous: ActState, form: FormData): Promise<ActState> {
  const posted = readAct(form);
  const now = new Date();
  try {
    const open = await findOpenCase(await readCaseCookie(), now);
    if (open?.view.reference !== posted.reference) return refusal('ended', posted, 403);
    const notDone =
      posted.act === 'write' ? await write(open, posted, now) : await perform(open, posted, now);
    if (notDone) return notDone;
  } catch (error) {
    return failed(error, posted);
  }
  redirect(`/${posted.locale}/cases/${posted.reference}?done=${posted.act}`);
}

/** Ends the session and forgets it in the browser. */
export async function leaveCase(form: FormData): Promise<void> {
  const token = await readCaseCookie();
  if (token !== null) await endSession(token);
  await clearCaseCookie();
  const locale = form.get('locale');
  redirect(`/${isLocale(locale) ? locale : DEFAULT_LOCALE}/cases?left=1`);
}

/** Withdraws the consent that a link from a mail is for. */
export async function withdrawByLink(form: FormData): Promise<void> {
  const posted = readAct(form);
  const reference = readWithdrawToken(posted.input.token ?? '');
  const named = reference === null ? null : kindOfReference(reference);
  const id = reference === null ? null : await named?.kind.findId(reference);
  const done = id ? await named?.kind.acts.withdraw?.(id, {}, new Date()) : undefined;
  redirect(`/${posted.locale}/cases/withdraw?done=${done?.ok ? 1 : 0}`);
}

async function perform(
  { subject, kind, view }: OpenCase,
  posted: Posted,
  now: Date,
): Promise<NotDone | null> {
  const act = CASE_ACTS.find((known) => known === posted.act);
  const work = act && view.can.includes(act) ? kind.acts[act] : undefined;
  const done = await work?.(subject.subjectId, posted.input, now);
  if (done?.ok) return null;
  if (done?.reason === 'invalid' && 'errors' in done) {
    setResponseStatus(422);
    return { status: 'invalid', errors: done.errors, values: posted.input };
  }
  return refusal('closed', posted, 409);
}

async function write({ subject, view }: OpenCase, posted: Posted, now: Date): Promise<NotDone | null> {
  if (!view.canWrite) return refusal('closed', posted, 409);
  const turn = await takeSourceTurn('write', (await headers()).get('x-forwarded-for'), now);
  if (!turn.ok) {
    return { ...refusal('too_many', posted, 429), ...answerTooMany(turn.retryAt, now) };
  }
  const body = tidyText((posted.input.body ?? '').slice(0, 24_000));
  const files = await checkFiles(posted.files);
  const wrong = faultOf(body, posted.files.length);
  const errors = {
    ...(wrong && { body: wrong }),
    ...(files.ok ? {} : { files: `files_${files.reason}` }),
  };
  if (!files.ok || wrong) {
    setResponseStatus(422);
    return { status: 'invalid', errors, values: posted.input };
  }
  await addContribution({ ...subject, reference: view.reference, body, files: files.value, now });
  return null;
}

function faultOf(body: string, files: number): string | null {
  if (body === '' && files === 0) return 'body_missing';
  if (hasHarmfulCharacters(body.replaceAll('\n', ''))) return 'body_characters';
  return countGraphemes(body) > MESSAGE_MAX ? 'body_long' : null;
}

function readAct(form: unknown): Posted {
  const posted = form instanceof FormData ? form : new FormData();
  const input: Record<string, string> = {};
  for (const [name, value] of posted) {
    if (typeof value === 'string' && !name.startsWith('$ACTION')) input[name] = value;
  }
  const { locale, reference = '', act = '', ...rest } = input;
  return {
    locale: isLocale(locale) ? locale : DEFAULT_LOCALE,
    reference: reference.slice(0, 20),
    act,
    input: rest,
    files: filesIn(posted, 'files'),
  };
}

function refusal(reason: 'closed' | 'ended' | 'too_many', { input }: Posted, status: number) {
  setResponseStatus(status);
  return { status: 'refused', reason, values: input } as const;
}

function failed(error: unknown, { input }: Posted): NotDone {
  const faultId = requestId();
  log.error('case.failed', error, { ...(faultId && { requestId: faultId }) });
  setResponseStatus(503);
  return { status: 'refused', reason: 'unavailable', values: input, ...(faultId && { faultId }) };
}
