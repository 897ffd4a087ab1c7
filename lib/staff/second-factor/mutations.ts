import { appendAudit } from '@/lib/audit/mutations';
import { db, type Transaction } from '@/lib/db/client';
import type { Proof } from '../sessions/mutations';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes';
import { sealSecret, secretOf, TOTP_COLUMNS } from './rows';
import { newTotpSecret, stepOfCode } from './totp';

type Given = { staffId: string; code: string; now: Date };

/**
 * Uses up a code of somebody's app, or one of their recovery codes. Null: it is none, or was used before; of two requests
 * with the same one the database lets one through.
 */
export async function useCode(client: Transaction, { staffId, code, now }: Given): Promise<Proof | null> {
  const recovery = recoveryCodeHash(code);
  if (recovery !== null) {
    const { count } = await client.staffRecoveryCode.deleteMany({ where: { staffId, codeHash: recovery } });
    return count === 1 ? 'recovery-code' : null;
  }
  const staff = await client.staff.findUnique({ where: { id: staffId }, select: TOTP_COLUMNS });
  const secret = staff && secretOf(staff, 'totpSecret');
  const step = secret ? stepOfCode(secret, code, now) : null;
  if (step === null) return null;
  const { count } = await client.staff.updateMany({
    where: { id: staffId, OR: [{ totpStep: null }, { totpStep: { lt: step } }] },
    data: { totpStep: step },
  });
  return count === 1 ? 'app' : null;
}

/** Begins with an app: a new secret, which counts once a code of it has come back. An app from before goes on till then. */
export async function beginTotp(staffId: string): Promise<void> {
  const staff = await db().staff.findUniqueOrThrow({ where: { id: staffId }, select: TOTP_COLUMNS });
  const totpNext = sealSecret(staff, 'totpNext', newTotpSecret());
  await db().staff.updateMany({ where: { id: staffId }, data: { totpNext } });
}

/** Takes the app that was begun with for somebody's second factor, if the code is of it. */
export async function confirmTotp(client: Transaction, { staffId, code, now }: Given): Promise<boolean> {
  const staff = await client.staff.findUniqueOrThrow({ where: { id: staffId }, select: TOTP_COLUMNS });
  const secret = secretOf(staff, 'totpNext');
  const totpStep = secret === null ? null : stepOfCode(secret, code, now);
  if (secret === null || totpStep === null) return false;
  const totpSecret = sealSecret(staff, 'totpSecret', secret);
  await client.staff.updateMany({
    where: { id: staffId },
    data: { totpSecret, totpConfirmedAt: now, totpStep, totpNext: null },
  });
  await appendAudit(client, ownRow(staffId, 'staff.app-added', now));
  return true;
}

/** The same for somebody who is signed in. */
export function finishTotp(member: { id: string }, code: string, now: Date): Promise<boolean> {
  return db().$transaction((transaction) => confirmTotp(transaction, { staffId: member.id, code, now }));
}

/** Makes new recovery codes in place of the old ones and gives them, for the only time. */
export async function renewRecoveryCodes(member: { id: string }, now: Date): Promise<string[]> {
  const codes = newRecoveryCodes();
  const data = codes.map((code) => ({
    staffId: member.id,
    codeHash: recoveryCodeHash(code) ?? new Uint8Array(),
  }));
  await db().$transaction(async (transaction) => {
    await transaction.staffRecoveryCode.deleteMany({ where: { staffId: member.id } });
    await transaction.staffRecoveryCode.createMany({ data });
    await appendAudit(transaction, ownRow(member.id, 'staff.recovery-codes-made', now));
  });
  return codes;
}

function ownRow(staffId: string, action: string, now: Date) {
  return { subjectKind: 'staff', subjectId: staffId, at: now, actor: staffId, action };
}
