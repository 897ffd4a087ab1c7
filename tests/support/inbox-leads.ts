// Leads in the database of the server of all browser tests, as its contact form would have kept them.
import { randomBytes } from 'node:crypto';
import { newId, newReference } from '@/lib/core/ids';
import { keyRing } from '@/lib/crypto/keys';
import { db, switchDatabase } from '@/lib/db/client';
import { databaseUrl } from '@/lib/db/location';
import { acceptanceRows, leadRow } from '@/lib/leads/rows';
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
  const digits = String(randomBytes(4).readUInt32BE() % 100_000_000).padStart(8, '0');
  const typed = { phone: `138${digits}`, email: `lead-${digits}@example.com`, ...change.typed };
  const lead = newLead({ now: new Date(), ...change, typed });
  const id = newId(lead.now);
  const reference = newReference('L');
  const row = leadRow(keyRing(), lead, { id, reference, technology: 'speech-recognition' });
  const planted = {
    ...(isMinor !== undefined && { isMinor }),
    ...(assigneeId !== undefined && { assigneeId }),
    ...(followUpOn !== undefined && { followUpOn }),
  };
  const subject = { subjectKind: 'lead', subjectId: id };
  await db().$transaction([
    db().lead.create({ data: { ...row, ...planted }, select: { id: true } }),
    db().acceptance.createMany({ data: acceptanceRows(lead, subject) }),
  ]);
  return reference;
}

export function storedLead(reference: string) {
  switchDatabase(databaseUrl());
  return db().lead.findUniqueOrThrow({ where: { reference } });
}
