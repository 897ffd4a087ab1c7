// Leads in the database of the server of all browser tests, as its contact form would have kept them.
import { randomBytes } from 'node:crypto';
import { db, switchDatabase } from '@/lib/db/client';
import { databaseUrl } from '@/lib/db/location';
import { submitLead } from '@/lib/leads/mutations';
import { placeOf } from '@/lib/leads/place';
import { type LeadChange, newLead } from '@/tests/integration/leads/lead-builder';

export type PlantedLead = LeadChange & { isMinor?: boolean; assigneeId?: string; followUpOn?: string };

/** Keeps a lead of a sender of its own, and gives its reference. Switch the database before, as `signIn` does. */
export async function plantLead({
  isMinor,
  assigneeId,
  followUpOn,
  ...change
}: PlantedLead = {}): Promise<string> {
  switchDatabase(databaseUrl());
  await db().rateWindow.deleteMany();
  const digits = String(randomBytes(4).readUInt32BE() % 100_000_000).padStart(8, '0');
  const typed = { phone: `138${digits}`, email: `lead-${digits}@example.com`, ...change.typed };
  const reference = await submitLead(newLead({ now: new Date(), ...change, typed }));
  const planted = {
    ...(isMinor !== undefined && { isMinor }),
    ...(assigneeId !== undefined && { assigneeId }),
    ...(followUpOn !== undefined && { followUpOn }),
  };
  const lead = await db().lead.findUniqueOrThrow({ where: { reference } });
  await db().lead.update({ where: { reference }, data: { ...planted, place: placeOf(lead) } });
  return reference;
}

export function storedLead(reference: string) {
  switchDatabase(databaseUrl());
  return db().lead.findUniqueOrThrow({ where: { reference } });
}
