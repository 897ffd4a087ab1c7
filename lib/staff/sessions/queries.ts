import { db } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { openStaff, STAFF_NAME_COLUMNS } from '../accounts/row';
import type { StaffMember } from '../rights';
import { isAlive } from './rules';
import { hashToken } from './token';

/** Whoever is signed in. */
export type SignedIn = StaffMember & {
  name: string;
  locale: Locale;
  sessionId: string;
  lastSeenAt: Date;
  /** When they last proved to be who they are. */
  confirmedAt: Date;
};

/** Whose session a token is. Null: nobody's, or it has ended. */
export async function findSignedIn(token: string, now: Date): Promise<SignedIn | null> {
  const session = await db().staffSession.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      id: true,
      lastSeenAt: true,
      expiresAt: true,
      confirmedAt: true,
      staff: { select: { ...STAFF_NAME_COLUMNS, role: true, locale: true, disabledAt: true } },
    },
  });
  if (session?.staff.disabledAt !== null || !isAlive(session, now)) return null;
  const { staff, lastSeenAt, confirmedAt } = session;
  const { id, role, locale } = staff;
  return { id, role, locale, name: openStaff(staff).name, sessionId: session.id, lastSeenAt, confirmedAt };
}
