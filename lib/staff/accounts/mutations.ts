import { appendAudit } from '@/lib/audit/mutations';
import { newId } from '@/lib/core/ids';
import { type Result, refuse, succeed } from '@/lib/core/result';
import { keyRing } from '@/lib/crypto/keys';
import { db } from '@/lib/db/client';
import { isUniqueViolation } from '@/lib/db/faults';
import { INVITATION_HOURS } from '../invitations/rules';
import { newToken } from '../sessions/token';
import { staffRow } from './row';
import type { NewStaffInput } from './schema';

/** A new account, and what the path of its one-time link ends with. Nobody else ever learns the token. */
export type Added = { id: string; token: string };

/**
 * Makes an account that nobody can sign in to before its owner has opened the link and chosen a password.
 *
 * @param actor as in the audit row: `system` on the command line
 */
export async function addStaff(
  input: NewStaffInput,
  { actor, now }: { actor: string; now: Date },
): Promise<Result<Added, 'email_taken'>> {
  const id = newId(now);
  const { token, tokenHash } = newToken();
  const expiresAt = new Date(now.getTime() + INVITATION_HOURS * 3_600_000);
  const subject = { subjectKind: 'staff', subjectId: id };
  try {
    await db().$transaction(async (transaction) => {
      await transaction.staff.create({
        data: staffRow(keyRing(), { ...input, id, now }),
        select: { id: true },
      });
      await transaction.staffInvitation.create({
        data: { tokenHash, staffId: id, createdAt: now, expiresAt },
        select: { staffId: true },
      });
      await appendAudit(transaction, {
        ...subject,
        at: now,
        actor,
        action: 'staff.added',
        detail: { role: input.role },
      });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refuse('email_taken');
    throw error;
  }
  return succeed({ id, token });
}
