import { db } from '@/lib/db/client';
import { openStaff, STAFF_NAME_COLUMNS } from '../accounts/row';
import type { StaffRole } from '../rights';

/** A colleague as others at the desk know them. */
export type Colleague = { id: string; name: string; role: StaffRole };

/** Everybody who can sign in, by name. */
export async function listColleagues(): Promise<Colleague[]> {
  const staff = await db().staff.findMany({
    where: { disabledAt: null },
    select: { ...STAFF_NAME_COLUMNS, role: true },
  });
  return staff
    .map((row) => ({ id: row.id, role: row.role, name: openStaff(row).name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'zh'));
}

/** The names of some accounts, those that are closed included, by id. */
export async function namesOf(ids: Iterable<string>): Promise<Map<string, string>> {
  const staff = await db().staff.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: STAFF_NAME_COLUMNS,
  });
  return new Map(staff.map((row) => [row.id, openStaff(row).name]));
}
