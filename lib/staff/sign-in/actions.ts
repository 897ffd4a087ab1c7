'use server';

import { redirect } from 'next/navigation';
import { setResponseStatus } from '@/lib/server/response-status';
import { keepStep, stepToken } from '../challenges/cookie';
import { requireOwnOrigin } from '../session';
import { DESTINATION, ownDestination, withDestination } from './destination';
import { enter, sourceOfRequest } from './entry';
import type { SignInState } from './form-state';
import { checkCode, checkPassword } from './mutations';
import { textOf } from '@/lib/core/posted';

/** Address and password. Right: on to the second factor. */
export async function signInWithPassword(_before: SignInState, posted: FormData): Promise<SignInState> {
  await requireOwnOrigin();
  const email = textOf(posted, 'email');
  const checked = await checkPassword({
    ...(await sourceOfRequest()),
    email,
    password: textOf(posted, 'password'),
  });
  if (!checked.ok) {
    setResponseStatus(checked.reason === 'too_many' ? 429 : 422);
    return { status: 'refused', reason: checked.reason, email };
  }
  await keepStep(checked.value);
  redirect(withDestination('/staff/sign-in/second-factor', textOf(posted, DESTINATION)));
}

/** The code of an app, or a recovery code. Right: signed in, and on to the page first asked for. */
export async function signInWithCode(_before: SignInState, posted: FormData): Promise<SignInState> {
  await requireOwnOrigin();
  const token = await stepToken();
  const checked = await checkCode({ ...(await sourceOfRequest()), token, code: textOf(posted, 'code') });
  if (!checked.ok) {
    setResponseStatus(checked.reason === 'too_many' ? 429 : 422);
    return { status: 'refused', reason: checked.reason };
  }
  await enter(checked.value);
  redirect(ownDestination(textOf(posted, DESTINATION)));
}
