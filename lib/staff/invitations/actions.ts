'use server';

import { redirect } from 'next/navigation';
import { takeTurn } from '@/lib/abuse/mutations';
import { operator } from '@/lib/content/operator';
import { setResponseStatus } from '@/lib/server/response-status';
import { staffName } from '../accounts/schema';
import { keepStep, stepToken } from '../challenges/cookie';
import { commonPasswords } from '../passwords/common';
import { passwordProblem, wordsIn } from '../passwords/rules';
import { requireOwnOrigin } from '../session';
import { FROM_SOURCE } from '../sign-in/allowances';
import { enter, sourceOfRequest } from '../sign-in/entry';
import type { ChooseState, SignInState } from '../sign-in/form-state';
import { textOf } from '@/lib/core/posted';
import { chooseOwn, enrolWithApp } from './mutations';
import { findInvited } from './queries';

/** Name and password of whoever opened a one-time link. `token` is bound to the form, and checked. */
export async function chooseNameAndPassword(
  token: string,
  _before: ChooseState,
  posted: FormData,
): Promise<ChooseState> {
  await requireOwnOrigin();
  const { address, now } = await sourceOfRequest();
  const invited =
    typeof token === 'string' && (await takeTurn(address, now, FROM_SOURCE)).ok
      ? await findInvited(token, now)
      : null;
  if (invited === null) return gone();
  const name = staffName.safeParse(textOf(posted, 'name'));
  const password = textOf(posted, 'password');
  const { zh, en } = operator().platform;
  const words = wordsIn(textOf(posted, 'name'), invited.email, zh, en);
  const problem = passwordProblem(password, commonPasswords(words));
  if (!name.success || problem !== null) {
    setResponseStatus(422);
    const nameProblem = textOf(posted, 'name').trim() === '' ? 'name_missing' : 'name_long';
    const errors = {
      ...(name.success ? {} : ({ name: nameProblem } as const)),
      ...(problem && { password: problem }),
    };
    return { status: 'invalid', name: textOf(posted, 'name'), errors };
  }
  const chosen = await chooseOwn({ token, name: name.data, password, now });
  if (!chosen.ok) return gone();
  await keepStep(chosen.value);
  redirect('/staff/enrolment');
}

/** A code of the app that was just set up. Right: signed in, and on to the recovery codes. */
export async function finishEnrolment(_before: SignInState, posted: FormData): Promise<SignInState> {
  await requireOwnOrigin();
  const { browser, now } = await sourceOfRequest();
  const done = await enrolWithApp({ token: await stepToken(), code: textOf(posted, 'code'), browser, now });
  if (!done.ok) {
    setResponseStatus(422);
    return { status: 'refused', reason: done.reason };
  }
  await enter(done.value);
  redirect('/staff/account/recovery-codes');
}

function gone(): ChooseState {
  setResponseStatus(410);
  return { status: 'refused', reason: 'gone' };
}
