import { appendAudit } from '@/lib/audit/mutations';
import { newId } from '@/lib/core/ids';
import { type Result, refuse, succeed } from '@/lib/core/result';
import { keyRing } from '@/lib/crypto/keys';
import { db, type Transaction } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { isUniqueViolation } from '@/lib/db/faults';
import { INVITATION_HOURS } from '../invitations/rules';
import { demand, type StaffMember, type StaffRole } from '../rights';
import { newToken } from '../sessions/token';
import { staffRow } from './row';
import type { NewStaffInput } from './schema';

/** Whoever runs a command on the server. */
export const OPERATOR_OF_SERVER: StaffMember = { id: 'system', role: 'administrator' };

/** A new account, and what the path of its one-time link ends with. Nobody else ever learns the token. */
export type Added = { id: string; token: string };

/**
 * Makes an account that nobody can sign in to before its owner has opened the link and chosen a password.
 */
export async function addStaff(
  input: NewStaffInput,
  { actor, now }: { actor: StaffMember; now: Date },
): Promise<Result<Added, 'email_taken'>> {
  demand(actor, 'staff:manage');
  const id = newId(now);
  try {
    const token = await db().$transaction(async (transaction) => {
      await transaction.staff.create({
        data: staffRow(keyRing(), { ...input, id, now }),
        select: { id: true },
      });
      const made = await invite(transaction, id, now);
      await appendAudit(transaction, row('staff.added', { id, actor, now, detail: { role: input.role } }));
      return made;
    });
    return succeed({ id, token });
  } catch (error) {
    if (isUniqueViolation(error)) return refuse('email_taken');
    throw error;
  }
}

type Change = { id: string; actor: StaffMember; now: Date };

type ChangeRefusal = 'unknown' | 'last_administrator';

/** Gives another role. Whoever has it signs in anew, so that no page of the old one stays open. */
export function changeRole(change: Change, role: StaffRole): Promise<Result<null, ChangeRefusal>> {
  return changeAccount(change, async (transaction, { id, actor, now }) => {
    const { count } = await transaction.staff.updateMany({
      where: { id, disabledAt: null, role: { not: role } },
      data: { role },
    });
    if (count === 0) return false;
    await endAll(transaction, id);
    await appendAudit(transaction, row('staff.role-changed', { id, actor, now, detail: { role } }));
    return true;
  });
}

/** Nobody signs in with it any more, and whoever is signed in no longer is. */
export function disableStaff(change: Change): Promise<Result<null, ChangeRefusal>> {
  return changeAccount(change, async (transaction, { id, actor, now }) => {
    const { count } = await transaction.staff.updateMany({
      where: { id, disabledAt: null },
      data: { disabledAt: now },
    });
    if (count === 0) return false;
    await endAll(transaction, id);
    await transaction.staffInvitation.deleteMany({ where: { staffId: id } });
    await appendAudit(transaction, row('staff.disabled', { id, actor, now }));
    return true;
  });
}

/**
 * Takes away password, second factors and sessions, and makes a new one-time link; gives its token. A disabled account
 * is opened again by it.
 */
export async function resetStaff({ id, actor, now }: Change): Promise<Result<string, 'unknown'>> {
  demand(actor, 'staff:manage');
  const factors = { totpSecret: null, totpConfirmedAt: null, totpStep: null, totpNext: null };
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.staff.updateMany({
      where: { id },
      data: { ...factors, passwordHash: null, disabledAt: null },
    });
    if (count === 0) return refuse('unknown');
    await endAll(transaction, id);
    await transaction.staffPasskey.deleteMany({ where: { staffId: id } });
    await transaction.staffRecoveryCode.deleteMany({ where: { staffId: id } });
    const token = await invite(transaction, id, now);
    await appendAudit(transaction, row('staff.reset', { id, actor, now }));
    return succeed(token);
  });
}

/** The language the desk speaks to somebody. */
export async function changeLanguage(member: StaffMember, locale: Locale): Promise<void> {
  await db().staff.updateMany({ where: { id: member.id }, data: { locale } });
}

/** A new password of one's own. Every other session of the account ends. */
export async function changePassword(
  member: StaffMember & { sessionId: string },
  passwordHash: string,
  now: Date,
): Promise<void> {
  const { id, sessionId } = member;
  await db().$transaction(async (transaction) => {
    await transaction.staff.updateMany({ where: { id }, data: { passwordHash } });
    await transaction.staffSession.deleteMany({ where: { staffId: id, id: { not: sessionId } } });
    await transaction.staffChallenge.deleteMany({ where: { staffId: id } });
    await appendAudit(transaction, row('staff.password-changed', { id, actor: member, now }));
  });
}

/**
 * Deletes accounts that have been disabled since before an instant, with all that belongs to them, and gives their number;
 * and whatever has ended of the sessions, links and steps of the others.
 */
export async function deleteDisabledStaff(since: Date, now: Date): Promise<number> {
  const ended = { where: { expiresAt: { lte: now } } };
  await db().$transaction([
    db().staffSession.deleteMany(ended),
    db().staffInvitation.deleteMany(ended),
    db().staffChallenge.deleteMany(ended),
  ]);
  const due = await db().staff.findMany({ where: { disabledAt: { lte: since } }, select: { id: true } });
  if (due.length === 0) return 0;
  return db().$transaction(async (transaction) => {
    const ids = due.map(({ id }) => id);
    const { count } = await transaction.staff.deleteMany({
      where: { id: { in: ids }, disabledAt: { lte: since } },
    });
    const told = ids.map((id) => row('staff.deleted', { id, actor: OPERATOR_OF_SERVER, now }));
    await appendAudit(transaction, ...told);
    return count;
  });
}

class LastAdministrator extends Error {}

async function changeAccount(
  change: Change,
  apply: (transaction: Transaction, change: Change) => Promise<boolean>,
): Promise<Result<null, ChangeRefusal>> {
  demand(change.actor, 'staff:manage');
  try {
    const isChanged = await db().$transaction(async (transaction) => {
      if (!(await apply(transaction, change))) return false;
      // Asked last, while the end of the audit log is held: two who disable each other come here one after the other.
      const left = await transaction.staff.count({ where: { role: 'administrator', disabledAt: null } });
      if (left === 0) throw new LastAdministrator();
      return true;
    });
    return isChanged ? succeed(null) : refuse('unknown');
  } catch (error) {
    if (error instanceof LastAdministrator) return refuse('last_administrator');
    throw error;
  }
}

/** A new one-time link in place of any earlier one. */
async function invite(transaction: Transaction, staffId: string, now: Date): Promise<string> {
  const { token, tokenHash } = newToken();
  const expiresAt = new Date(now.getTime() + INVITATION_HOURS * 3_600_000);
  await transaction.staffInvitation.deleteMany({ where: { staffId } });
  await transaction.staffInvitation.create({
    data: { tokenHash, staffId, createdAt: now, expiresAt },
    select: { staffId: true },
  });
  return token;
}

async function endAll(transaction: Transaction, staffId: string): Promise<void> {
  await transaction.staffSession.deleteMany({ where: { staffId } });
  await transaction.staffChallenge.deleteMany({ where: { staffId } });
}

type Told = Change & { detail?: Record<string, string> };

function row(action: string, { id, actor, now, detail }: Told) {
  const subject = { subjectKind: 'staff', subjectId: id };
  return { ...subject, at: now, actor: actor.id, action, ...(detail && { detail }) };
}
