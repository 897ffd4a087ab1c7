// Who is at the desk, for pages and actions. Data is guarded again where it is read and written (`demand`).
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { siteUrl } from '@/lib/routing/site-url';
import { setResponseStatus } from '@/lib/server/response-status';
import { isOwnOrigin } from './own-origin';
import { Forbidden, may, type Right } from './rights';
import { sessionCookie } from './sessions/cookie';
import { resumeSession } from './sessions/mutations';
import type { SignedIn } from './sessions/queries';
import { ASKED_ADDRESS, withDestination } from './sign-in/destination';

export type { SignedIn };

/** Whoever is signed in with this request, asked once a request. */
export const currentStaff = cache(async (): Promise<SignedIn | null> => {
  const token = (await cookies()).get(sessionCookie())?.value;
  return token ? resumeSession(token, new Date()) : null;
});

/**
 * For pages: whoever is signed in, else on to the sign-in page, which leads back here. Without the right the page isn't
 * there (404), so that nobody learns what else there is.
 */
export async function requireStaff(right?: Right): Promise<SignedIn> {
  const member = await currentStaff();
  if (member === null) redirect(withDestination('/staff/sign-in', (await headers()).get(ASKED_ADDRESS)));
  if (right !== undefined && !may(member.role, right)) notFound();
  return member;
}

/** For actions: as `requireStaff`, and the request has to come from a page of our own. */
export async function actingStaff(): Promise<SignedIn> {
  await requireOwnOrigin();
  return requireStaff();
}

/** For actions before anybody is signed in. Another site's request finds nothing here (404). */
export async function requireOwnOrigin(): Promise<void> {
  const sent = await headers();
  const [origin, host, fetchSite] = ['origin', 'host', 'sec-fetch-site'].map((name) => sent.get(name));
  if (!isOwnOrigin({ origin: origin ?? null, host: host ?? null, fetchSite: fetchSite ?? null }, siteUrl()))
    notFound();
}

/** What an action answers whose query or mutation demands a right that the role lacks. */
export type NotAllowed = { status: 'forbidden' };

/**
 * The whole of an action at the desk: whoever acts, what they do, and a code where their role has no right to it.
 *
 *     export async function addNote(_before: NoteState, posted: FormData) {
 *       return asStaff((member) => …);
 *     }
 */
export async function asStaff<State>(act: (member: SignedIn) => Promise<State>): Promise<State | NotAllowed> {
  const member = await actingStaff();
  try {
    return await act(member);
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error;
    setResponseStatus(403);
    return { status: 'forbidden' };
  }
}
