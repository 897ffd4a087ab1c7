import { takeTurn } from '@/lib/abuse/mutations';
import { appendAudit } from '@/lib/audit/mutations';
import { type Result, refuse, succeed } from '@/lib/core/result';
import { db } from '@/lib/db/client';
import { emailIndex } from '../accounts/row';
import { keyRing } from '@/lib/crypto/keys';
import { findChallenge } from '../challenges/queries';
import { beginChallenge, countTry, endChallenge } from '../challenges/mutations';
import { hashPassword, isOutdated, isPassword } from '../passwords/hash';
import { useCode } from '../second-factor/mutations';
import { writeSession } from '../sessions/mutations';
import { FROM_SOURCE, OF_ACCOUNT, OF_CODE, OF_CONFIRMATION } from './allowances';
import { findForSignIn } from './queries';

export type SignInRefusal = 'wrong' | 'too_many';

type Try = { email: string; password: string; address: string | null; now: Date };

/**
 * The first step. Right: gives the token of the second. Wrong says neither whether there is such an account nor what of
 * it was wrong, and takes as long.
 */
export async function checkPassword({
  email,
  password,
  address,
  now,
}: Try): Promise<Result<string, SignInRefusal>> {
  const account = Buffer.from(emailIndex(keyRing(), email)).toString('hex');
  if (!(await takeTurn(address, now, FROM_SOURCE)).ok) return refuse('too_many');
  if (!(await takeTurn(account, now, OF_ACCOUNT)).ok) return refuse('too_many');
  const found = await findForSignIn(email);
  const isRight = await isPassword(password, found?.passwordHash ?? null);
  if (found === null) return refuse('wrong');
  if (!isRight) {
    await noteRefusal(found.id, 'password', now);
    return refuse('wrong');
  }
  if (isOutdated(found.passwordHash ?? '')) await renewHash(found.id, password);
  return succeed(await beginChallenge({ kind: 'second-factor', staffId: found.id, now }));
}

type Code = { token: string | null; code: string; address: string | null; browser: string | null; now: Date };

/** The second step, by the code of an app or a recovery code. Right: gives the token of the session. */
export async function checkCode({
  token,
  code,
  address,
  browser,
  now,
}: Code): Promise<Result<string, SignInRefusal | 'over'>> {
  if (!(await takeTurn(address, now, FROM_SOURCE)).ok) return refuse('too_many');
  const step = await findChallenge(token, 'second-factor', now);
  if (!step?.staffId) return refuse('over');
  const { staffId, tokenHash } = step;
  if (!(await takeTurn(staffId, now, OF_CODE)).ok) return refuse('too_many');
  if (!(await countTry(tokenHash))) return refuse('over');
  return db().$transaction(async (transaction) => {
    const by = await useCode(transaction, { staffId, code, now });
    if (by === null) {
      await appendAudit(transaction, refusalRow(staffId, 'code', now));
      return refuse('wrong');
    }
    if (!(await endChallenge(transaction, tokenHash))) return refuse('over');
    return succeed(await writeSession(transaction, { staffId, by, browser, now }));
  });
}

/** Asks somebody who is signed in for their password again. */
export async function checkOwnPassword(
  member: { id: string },
  password: string,
  now: Date,
): Promise<Result<null, SignInRefusal>> {
  if (!(await takeTurn(member.id, now, OF_CONFIRMATION)).ok) return refuse('too_many');
  const found = await db().staff.findUnique({ where: { id: member.id }, select: { passwordHash: true } });
  if (await isPassword(password, found?.passwordHash ?? null)) return succeed(null);
  await noteRefusal(member.id, 'confirmation', now);
  return refuse('wrong');
}

async function renewHash(id: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await db().staff.updateMany({ where: { id }, data: { passwordHash } });
}

async function noteRefusal(staffId: string, reason: string, now: Date): Promise<void> {
  await db().$transaction((transaction) => appendAudit(transaction, refusalRow(staffId, reason, now)));
}

function refusalRow(staffId: string, reason: string, now: Date) {
  const subject = { subjectKind: 'staff', subjectId: staffId };
  return { ...subject, at: now, actor: 'visitor', action: 'staff.sign-in-refused', detail: { reason } };
}
