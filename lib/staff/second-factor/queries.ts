import { operator } from '@/lib/content/operator';
import { db } from '@/lib/db/client';
import { openStaff, STAFF_NAME_COLUMNS } from '../accounts/row';
import { findChallenge } from '../challenges/queries';
import { secretOf, TOTP_COLUMNS } from './rows';
import { totpAddress } from './totp';

/** An app that is being added: its secret, and the same as an app scans it. */
export type PendingApp = { secret: string; address: string };

/** The app that somebody adds after a one-time link. Null: they aren't at that step. */
export async function findEnrolment(token: string | null, now: Date): Promise<PendingApp | null> {
  const step = await findChallenge(token, 'enrolment', now);
  return step?.staffId ? findPendingApp(step.staffId) : null;
}

/** The app that somebody adds and that hasn't given a code yet. */
export async function findPendingApp(staffId: string): Promise<PendingApp | null> {
  const staff = await db().staff.findUnique({
    where: { id: staffId },
    select: { ...TOTP_COLUMNS, ...STAFF_NAME_COLUMNS, locale: true },
  });
  const secret = staff && secretOf(staff, 'totpNext');
  if (staff === null || secret === null) return null;
  const names = { issuer: operator().platform[staff.locale], label: openStaff(staff).email };
  return { secret, address: totpAddress(secret, names) };
}
