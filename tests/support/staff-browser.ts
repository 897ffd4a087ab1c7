// Browsers that are signed in at the desk of the server of all browser tests, without going through the sign-in.
import { randomBytes } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { databaseUrl } from '@/lib/db/location';
import { switchDatabase } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import type { StaffMember, StaffRole } from '@/lib/staff/rights';
import { aSessionOf, aStaffMember } from './staff';
import { anEnrolled, type Enrolled } from './staff-sign-in';

/**
 * Makes an account of this role in the server's own database and signs it in; gives the account and what the cookie
 * `staff` holds. The global setup has set DATA_DIR to the server's.
 */
export async function signedInAt(
  role: StaffRole,
  wanted: { name?: string; email?: string; locale?: Locale } = {},
): Promise<{ member: StaffMember; cookie: string }> {
  switchDatabase(databaseUrl());
  const member = await aStaffMember(role, wanted);
  return { member, cookie: await aSessionOf(member) };
}

/** An account that may sign in there: a minute has passed since its app's code was used. */
export async function enrolledAt(role: StaffRole): Promise<Enrolled> {
  switchDatabase(databaseUrl());
  const email = `${role}-${randomBytes(4).toString('hex')}@example.com`;
  return anEnrolled(role, new Date(Date.now() - 60_000), email);
}

/** The same for a browser: its next page is one of somebody who is signed in. The language is that of the account. */
export async function signIn(
  context: BrowserContext,
  role: StaffRole,
  wanted: { name?: string; email?: string; locale?: Locale } = {},
): Promise<StaffMember> {
  const { member, cookie } = await signedInAt(role, wanted);
  const url = process.env.E2E_ORIGIN ?? '';
  await context.addCookies([{ name: 'staff', value: cookie, url, httpOnly: true, sameSite: 'Lax' }]);
  return member;
}
