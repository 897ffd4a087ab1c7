import { randomBytes } from 'node:crypto';
import { newId } from '@/lib/core/ids';
import { keyRing } from '@/lib/crypto/keys';
import { db } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { staffRow } from '@/lib/staff/accounts/row';
import type { StaffMember, StaffRole } from '@/lib/staff/rights';
import { openSession } from '@/lib/staff/sessions/mutations';

type Wanted = { name?: string; email?: string; locale?: Locale; now?: Date };

/** An account in the process's own database, as queries and mutations of the desk take whoever acts. */
export async function aStaffMember(role: StaffRole, wanted: Wanted = {}): Promise<StaffMember> {
  const { locale = 'zh', now = new Date() } = wanted;
  const id = newId(now);
  const { name = '王芳', email = `${role}-${randomBytes(4).toString('hex')}@example.com` } = wanted;
  await db().staff.create({
    data: staffRow(keyRing(), { id, name, email, role, locale, now }),
    select: { id: true },
  });
  return { id, role };
}

/** Signs an account in; gives what its browser's cookie holds. */
export function aSessionOf({ id }: StaffMember, now = new Date()): Promise<string> {
  return openSession({ staffId: id, now });
}
