import { db } from '@/lib/db/client';
import { openStaff, STAFF_NAME_COLUMNS } from '../accounts/row';
import { hashToken } from '../sessions/token';

export type Invited = { staffId: string; tokenHash: Uint8Array<ArrayBuffer>; name: string; email: string };

/** Whom a one-time link is for. Null: it was used, replaced or too old, or never was one. */
export async function findInvited(token: string, now: Date): Promise<Invited | null> {
  const tokenHash = hashToken(token);
  const found = await db().staffInvitation.findUnique({
    where: { tokenHash },
    select: { expiresAt: true, staff: { select: { ...STAFF_NAME_COLUMNS, disabledAt: true } } },
  });
  if (found?.staff.disabledAt !== null || found.expiresAt <= now) return null;
  return { staffId: found.staff.id, tokenHash, ...openStaff(found.staff) };
}
