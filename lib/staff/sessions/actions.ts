'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { actingStaff } from '../session';
import { sessionCookie } from './cookie';
import { endSession } from './mutations';

/** Signs out of this browser. It takes its form, though there is nothing in it: the front lets only forms through. */
export async function signOut(_posted: FormData): Promise<never> {
  const member = await actingStaff();
  await endSession(member, member.sessionId, new Date());
  (await cookies()).delete(sessionCookie());
  redirect('/staff/sign-in');
}
