import { keyRing } from '@/lib/crypto/keys';
import { db } from '@/lib/db/client';
import { emailIndex } from '../accounts/row';

/** What signing in by address and password needs to know. Null: no account, or one that is disabled. */
export async function findForSignIn(
  email: string,
): Promise<{ id: string; passwordHash: string | null } | null> {
  return db().staff.findFirst({
    where: { emailIndex: emailIndex(keyRing(), email), disabledAt: null },
    select: { id: true, passwordHash: true },
  });
}
