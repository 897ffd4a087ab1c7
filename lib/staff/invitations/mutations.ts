import { appendAudit } from '@/lib/audit/mutations';
import { type Result, refuse, succeed } from '@/lib/core/result';
import { keyRing } from '@/lib/crypto/keys';
import { sealField, unwrapRecordKey } from '@/lib/crypto/seal';
import { db } from '@/lib/db/client';
import { STAFF_TABLE } from '../accounts/row';
import { beginChallenge, countTry, endChallenge } from '../challenges/mutations';
import { findChallenge } from '../challenges/queries';
import { hashPassword } from '../passwords/hash';
import { beginTotp, confirmTotp } from '../second-factor/mutations';
import { writeSession } from '../sessions/mutations';
import { findInvited } from './queries';

type Chosen = { token: string; name: string; password: string; now: Date };

/**
 * The first half of what a one-time link is for: name and password. The link stays good until the second factor is there
 * too, so that nobody is left outside half-way; gives the token of the step that sets it up.
 */
export async function chooseOwn({ token, name, password, now }: Chosen): Promise<Result<string, 'gone'>> {
  const invited = await findInvited(token, now);
  if (invited === null) return refuse('gone');
  const { staffId } = invited;
  const passwordHash = await hashPassword(password);
  const stored = await db().staff.findUniqueOrThrow({
    where: { id: staffId },
    select: { keyId: true, wrappedKey: true },
  });
  const key = unwrapRecordKey(keyRing(), { table: STAFF_TABLE, id: staffId }, stored);
  if (key === null) return refuse('gone');
  await db().$transaction(async (transaction) => {
    await transaction.staff.update({
      where: { id: staffId },
      data: { passwordHash, name: sealField(key, 'name', name) },
      select: { id: true },
    });
    const subject = { subjectKind: 'staff', subjectId: staffId };
    await appendAudit(transaction, { ...subject, at: now, actor: staffId, action: 'staff.password-chosen' });
  });
  await beginTotp(staffId);
  return succeed(await beginChallenge({ kind: 'enrolment', staffId, now }));
}

type Enrolment = { token: string | null; code: string; browser: string | null; now: Date };

/** The second half: a code of the new app. The link is used up, and its owner is signed in. */
export async function enrolWithApp({
  token,
  code,
  browser,
  now,
}: Enrolment): Promise<Result<string, 'wrong' | 'over'>> {
  const step = await findChallenge(token, 'enrolment', now);
  if (!step?.staffId || !(await countTry(step.tokenHash))) return refuse('over');
  const { staffId, tokenHash } = step;
  return db().$transaction(async (transaction) => {
    if (!(await confirmTotp(transaction, { staffId, code, now }))) return refuse('wrong');
    if (!(await endChallenge(transaction, tokenHash))) return refuse('over');
    await transaction.staffInvitation.deleteMany({ where: { staffId } });
    return succeed(await writeSession(transaction, { staffId, by: 'app', browser, now }));
  });
}
