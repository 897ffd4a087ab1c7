import { cookies } from 'next/headers';
import { sessionCookieOptions, stepCookie } from '../sessions/cookie';
import { CHALLENGE_MS } from './rules';

/** Gives the browser what the next step of the sign-in asks for. It opens nothing by itself. */
export async function keepStep(token: string): Promise<void> {
  (await cookies()).set(stepCookie(), token, { ...sessionCookieOptions(), maxAge: CHALLENGE_MS / 1000 });
}

/** What an earlier step gave the browser; null: there was none. */
export async function stepToken(): Promise<string | null> {
  return (await cookies()).get(stepCookie())?.value ?? null;
}

export async function forgetStep(): Promise<void> {
  (await cookies()).delete({ name: stepCookie(), ...sessionCookieOptions() });
}
