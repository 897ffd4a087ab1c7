import type { AuditEntry } from '@/lib/audit/chain';
import { appendAudit } from '@/lib/audit/mutations';
import { startOfShanghaiDay } from '@/lib/core/dates';
import { newId } from '@/lib/core/ids';
import { keyRing } from '@/lib/crypto/keys';
import { sealRecord } from '@/lib/crypto/seal';
import { db, type Transaction } from '@/lib/db/client';
import type { InboxView } from '@/lib/inbox/schema';
import { demand, type StaffMember } from '@/lib/staff/rights';
import type { ExportFormat } from './export-file';
import type { Person } from './import-row';
import { type ImportConsent, importedAcceptances, importedRow, importKey } from './imported-lead';
import type { ImportBasis } from './schema';

export type StartedExport = { id: string; count: number };

/**
 * Notes that somebody takes leads along, before the first of them leaves: who, when, which and how many. What was looked
 * for is noted by its kind alone.
 */
export async function recordExport(
  member: StaffMember,
  { view, format, count, now }: { view: InboxView; format: ExportFormat; count: number; now: Date },
): Promise<StartedExport> {
  demand(member, 'leads:export');
  const id = newId(now);
  const detail = { format, count, filter: notedFilter(view) };
  await writeEntry({ id, actor: member.id, action: 'leads.exported', now, detail });
  return { id, count };
}

/** What stands in the address of the list, less the page of it and less what was searched for: of that only the kind. */
function notedFilter({ after: _after, before: _before, find, ...filter }: InboxView): Record<string, string> {
  const noted = Object.entries({ ...filter, find: find?.split('.')[0] });
  return Object.fromEntries(noted.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** Notes how an export ended: how many leads left, and whether the browser took all of the file. */
export async function recordExportEnd(
  member: StaffMember,
  { id, rows, isWhole, now }: { id: string; rows: number; isWhole: boolean; now: Date },
): Promise<void> {
  await writeEntry({ id, actor: member.id, action: 'leads.export-ended', now, detail: { rows, isWhole } });
}

type Entry = Omit<AuditEntry, 'at' | 'subjectKind' | 'subjectId'> & { id: string; now: Date };

async function writeEntry({ id, actor, action, now, detail }: Entry): Promise<void> {
  const entry = { at: now, actor, action, subjectKind: 'export', subjectId: id, detail };
  await db().$transaction((transaction) => appendAudit(transaction, entry));
}

const LEADS_AT_ONCE = 100;

export type Imported = { made: number; known: number };

/**
 * Keeps the people of a list as leads, a hundred a transaction, with what they accepted and on what ground we have them.
 * Done twice, or gone on with after a fault, it makes none twice.
 */
export async function importLeads(
  member: StaffMember,
  people: readonly Person[],
  { basis, consent, now }: { basis: ImportBasis; consent: ImportConsent; now: Date },
): Promise<Imported> {
  demand(member, 'leads:import');
  const importId = newId(now);
  const done: Imported = { made: 0, known: 0 };
  for (let from = 0; from < people.length; from += LEADS_AT_ONCE) {
    const chunk = people.slice(from, from + LEADS_AT_ONCE);
    const made = await db().$transaction(async (transaction) => {
      const fresh = await notYetKept(transaction, chunk);
      if (fresh.length > 0)
        await keepChunk(transaction, { people: fresh, member, importId, basis, consent, now });
      return fresh.length;
    });
    done.made += made;
    done.known += chunk.length - made;
  }
  return done;
}

async function notYetKept(transaction: Transaction, people: readonly Person[]): Promise<Person[]> {
  const keys = people.map((person) => importKey(keyRing(), person));
  const kept = await transaction.lead.findMany({
    where: { submissionKey: { in: keys } },
    select: { submissionKey: true },
  });
  const known = new Set(kept.map(({ submissionKey }) => hexOf(submissionKey)));
  return people.filter((_person, index) => !known.has(hexOf(keys[index] ?? new Uint8Array())));
}

type Chunk = {
  people: Person[];
  member: StaffMember;
  importId: string;
  basis: ImportBasis;
  consent: ImportConsent;
  now: Date;
};

async function keepChunk(transaction: Transaction, chunk: Chunk): Promise<void> {
  const { people, member, importId, basis, consent, now } = chunk;
  const rows = people.map((person) =>
    importedRow(keyRing(), person, { importId, locale: consent.locale, now }),
  );
  await keepBasis(transaction, chunk);
  await transaction.lead.createMany({ data: rows });
  const acceptedAt = startOfShanghaiDay(basis.collectedOn);
  await transaction.acceptance.createMany({
    data: rows.flatMap(({ id }) => importedAcceptances(consent, { lead: id, acceptedAt, now })),
  });
  const entries = rows.map(({ id, reference }) => ({
    at: now,
    actor: member.id,
    action: 'lead.imported',
    subjectKind: 'lead',
    subjectId: id,
    detail: { reference, import: importId },
  }));
  await appendAudit(transaction, ...entries);
}

async function keepBasis(
  transaction: Transaction,
  { people, member, importId, basis, now }: Chunk,
): Promise<void> {
  const { place, collectedOn, collector, proof } = basis;
  const sealed = sealRecord(keyRing(), { table: 'LeadImport', id: importId }, { collector, proof });
  const { fields, keyId, wrappedKey } = sealed;
  const facts = { staffId: member.id, createdAt: now, place, collectedOn, keyId, wrappedKey, ...fields };
  await transaction.leadImport.upsert({
    where: { id: importId },
    create: { id: importId, leads: people.length, ...facts },
    update: { leads: { increment: people.length } },
    select: { id: true },
  });
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
