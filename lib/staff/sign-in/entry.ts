import { cookies, headers } from 'next/headers';
import { forgetStep } from '../challenges/cookie';
import { sessionCookie, sessionCookieOptions } from '../sessions/cookie';
import { browserName } from './browser';

/** Gives the browser its session: whoever has it is signed in. */
export async function enter(token: string): Promise<void> {
  (await cookies()).set(sessionCookie(), token, sessionCookieOptions());
  await forgetStep();
}

/** From where and with what somebody tries to sign in. */
export async function sourceOfRequest() {
  const sent = await headers();
  return {
    address: sent.get('x-forwarded-for'),
    browser: browserName(sent.get('user-agent')),
    now: new Date(),
  };
}
