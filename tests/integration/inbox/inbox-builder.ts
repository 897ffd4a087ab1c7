import type { Database } from '@/lib/db/client';
import { placeOf } from '@/lib/leads/place';
import { submitLead } from '@/lib/leads/mutations';
import type { LeadState } from '@/lib/leads/states';
import type { Move } from '@/lib/inbox/moves';
import { moveLeads } from '@/lib/inbox/mutations';
import type { StaffMember, StaffRole } from '@/lib/staff/rights';
import { later, newLead, type LeadChange } from '@/tests/integration/leads/lead-builder';

export function aMember(role: StaffRole = 'sales', id = `staff-${role}`): StaffMember {
  return { id, role };
}

export const SALES = aMember('sales');

/** Columns that no form sets. */
export type Planted = Partial<{
  state: LeadState;
  source: 'form' | 'fair';
  isMinor: boolean;
  assigneeId: string | null;
  followUpOn: string | null;
  storedOnlySince: Date;
}>;

/** Keeps a lead as the form does, and then sets what only the desk can. */
export async function aLead(
  database: Database,
  planted: Planted = {},
  change: LeadChange = {},
): Promise<string> {
  // Many leads of one test come from one source, which has a limit.
  await database.rateWindow.deleteMany();
  const reference = await submitLead(newLead(change));
  if (Object.keys(planted).length === 0) return reference;
  const lead = await database.lead.findUniqueOrThrow({ where: { reference } });
  await database.lead.update({
    where: { reference },
    data: { ...planted, place: placeOf({ ...lead, ...planted }) },
  });
  return reference;
}

export function read(database: Database, reference: string) {
  return database.lead.findUniqueOrThrow({ where: { reference } });
}

/** Moves leads as they are now. */
export async function move(
  database: Database,
  references: string[],
  wanted: Move,
  { member = SALES, now = later(1000) } = {},
) {
  const leads = await Promise.all(
    references.map(async (reference) => ({ reference, version: (await read(database, reference)).version })),
  );
  return moveLeads(member, { leads, move: wanted }, now);
}
