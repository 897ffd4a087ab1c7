import type { Transaction } from '@/lib/db/client';
import { db } from '@/lib/db/client';
import { caseKeyRow, type NewKey } from './rows';
import { hashSecret } from './secret';
import type { SubjectKind } from './subject';

/** Lets a secret open a record's case, until the time of its kind is over. */
export async function mintKey(key: NewKey): Promise<void> {
  await db().caseKey.create({ data: caseKeyRow(key), select: { id: true } });
}

/** Takes a code out of use. False: somebody else was faster. */
export async function useUpCode(code: string): Promise<boolean> {
  const { count } = await db().caseKey.deleteMany({ where: { hash: hashSecret(code), kind: 'code' } });
  return count === 1;
}

/** Ends a session at once. */
export async function endSession(token: string): Promise<void> {
  await db().caseKey.deleteMany({ where: { hash: hashSecret(token), kind: 'session' } });
}

/** Deletes the keys whose time is over; gives their number. */
export async function forgetKeys(now: Date): Promise<number> {
  const { count } = await db().caseKey.deleteMany({ where: { expiresAt: { lte: now } } });
  return count;
}

/** Deletes everything that was written and sent about records of a kind. Whoever has a case open sees that it is gone. */
export async function deleteCorrespondence(
  transaction: Transaction,
  subjectKind: SubjectKind,
  ids: string[],
): Promise<void> {
  const where = { subjectKind, subjectId: { in: ids } };
  await transaction.caseMessage.deleteMany({ where });
  await transaction.caseFile.deleteMany({ where });
}

/** Deletes what opens the cases of records that are deleted themselves. */
export async function deleteKeys(
  transaction: Transaction,
  subjectKind: SubjectKind,
  ids: string[],
): Promise<void> {
  await transaction.caseKey.deleteMany({ where: { subjectKind, subjectId: { in: ids } } });
}
