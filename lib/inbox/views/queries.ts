import type { Route } from 'next';
import { db } from '@/lib/db/client';
import { demand, type StaffMember } from '@/lib/staff/rights';
import { keyOfAccount, openName } from './rows';

export type SavedView = { id: string; name: string; address: Route };

/** One's own saved views, the oldest first. */
export async function listViews(member: StaffMember): Promise<SavedView[]> {
  demand(member, 'leads:read');
  const rows = await db().savedView.findMany({
    where: { staffId: member.id },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, address: true },
  });
  if (rows.length === 0) return [];
  const key = await keyOfAccount(db(), member.id);
  return rows.map((row) => ({ id: row.id, name: openName(key, row), address: row.address as Route }));
}
