import { db } from '@/lib/db/client';
import { openStaff, STAFF_NAME_COLUMNS } from '../accounts/row';
import { isAlive } from '../sessions/rules';
import type { SignedIn } from '../sessions/queries';

export type OwnSession = {
  id: string;
  browser: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  isThis: boolean;
};

export type OwnPasskey = { id: string; createdAt: Date; lastUsedAt: Date | null };

/** One's own account. */
export type OwnAccount = {
  email: string;
  appSince: Date | null;
  recoveryCodes: number;
  passkeys: OwnPasskey[];
  sessions: OwnSession[];
};

export async function getOwnAccount({ id, sessionId }: SignedIn, now: Date): Promise<OwnAccount> {
  const row = await db().staff.findUniqueOrThrow({
    where: { id },
    select: {
      ...STAFF_NAME_COLUMNS,
      totpConfirmedAt: true,
      passkeys: { select: { id: true, createdAt: true, lastUsedAt: true }, orderBy: { id: 'asc' } },
      sessions: {
        select: { id: true, browser: true, createdAt: true, lastSeenAt: true, expiresAt: true },
        orderBy: { lastSeenAt: 'desc' },
      },
      _count: { select: { recoveryCodes: true } },
    },
  });
  return {
    email: openStaff(row).email,
    appSince: row.totpConfirmedAt,
    recoveryCodes: row._count.recoveryCodes,
    passkeys: row.passkeys,
    sessions: row.sessions
      .filter((session) => isAlive(session, now))
      .map(({ id: session, browser, createdAt, lastSeenAt }) => ({
        id: session,
        browser,
        createdAt,
        lastSeenAt,
        isThis: session === sessionId,
      })),
  };
}
