// Before what can't be taken back or carries data away, staff enter their password again.
import { type Result, succeed } from '@/lib/core/result';
import { isConfirmed } from './sessions/rules';
import { confirmSession } from './sessions/mutations';
import type { SignedIn } from './sessions/queries';
import { checkOwnPassword, type SignInRefusal } from './sign-in/mutations';

/** True where the form has to have a field `password`: it wasn't entered within the last ten minutes. */
export function asksForPassword(member: SignedIn, now: Date): boolean {
  return !isConfirmed(member.confirmedAt, now);
}

/**
 * For an action, before the mutation: passes whoever entered their password just now, or does so with this form's field
 * `password`. `wrong` and `too_many` are for the form to say.
 *
 *     const confirmed = await confirmPassword(member, posted, new Date());
 *     if (!confirmed.ok) return { status: 'refused', reason: confirmed.reason };
 */
export async function confirmPassword(
  member: SignedIn,
  posted: FormData,
  now: Date,
): Promise<Result<null, SignInRefusal>> {
  if (!asksForPassword(member, now)) return succeed(null);
  const password = posted.get('password');
  const checked = await checkOwnPassword(member, typeof password === 'string' ? password : '', now);
  if (checked.ok) await confirmSession(member.sessionId, now);
  return checked;
}
