import type { Subject, SubjectKind } from '@/lib/correspondence/subject';
import { keyRing } from '@/lib/crypto/keys';
import { openField, openRecord, unwrapRecordKey } from '@/lib/crypto/seal';
import { db } from '@/lib/db/client';
import { noteColumn } from '@/lib/inbox/rows';
import { type ExportedTable, type StoredRow, tellRow } from './exported-row';
import { type FoundBy, TABLES } from './tables';

const SEALED = { name: true, phone: true, email: true, company: true, description: true } as const;

export type OwnLead = NonNullable<Awaited<ReturnType<typeof findOwnLead>>>;

/** A lead as its own sender may see it. `sent` is null once the person has been erased. Null: there is none. */
export async function findOwnLead(id: string) {
  const row = await db().lead.findUnique({
    where: { id },
    select: {
      ...SEALED,
      reference: true,
      state: true,
      technology: true,
      locale: true,
      createdAt: true,
      lastContactAt: true,
      storedOnlySince: true,
      keyId: true,
      wrappedKey: true,
    },
  });
  if (!row) return null;
  const { name, phone, email, company, description, keyId, wrappedKey, ...plain } = row;
  const fields = { name, phone, email, company, description };
  const sent = openRecord(keyRing(), { table: 'Lead', id }, { keyId, wrappedKey, fields });
  const acts = await db().acceptance.findMany({
    where: { subjectKind: 'lead', subjectId: id },
    select: { act: true, withdrawnAt: true },
  });
  const stands = (act: string) => acts.some((one) => one.act === act && one.withdrawnAt === null);
  const isWithdrawn = acts.some(({ act }) => act === 'contact-form') && !stands('contact-form');
  return { ...plain, id, sent, isShared: stands('contact-form.share'), isWithdrawn };
}

/** The leads that somebody with this address sent and that still hold them, the latest first. */
export function listLeadsOf(emailIndex: Uint8Array<ArrayBuffer>) {
  return db().lead.findMany({
    where: { emailIndex, wrappedKey: { not: null } },
    orderBy: { createdAt: 'desc' },
    take: 200,
    select: { id: true, reference: true, createdAt: true },
  });
}

/** The records of a person by their address: what an export of everything begins with. */
export async function listSubjectsOf(emailIndex: Uint8Array<ArrayBuffer>): Promise<NamedSubject[]> {
  const query = { where: { emailIndex }, select: { id: true, reference: true } } as const;
  const [leads, requests, reports] = await Promise.all([
    db().lead.findMany(query),
    db().rightsRequest.findMany(query),
    db().report.findMany(query),
  ]);
  const named = (subjectKind: SubjectKind, rows: { id: string; reference: string }[]) =>
    rows.map(({ id, reference }) => ({ subjectKind, subjectId: id, reference }));
  return [...named('lead', leads), ...named('rights', requests), ...named('report', reports)];
}

/** The index of the address that a rights request was made with. */
export async function findOwnIndex({ subjectKind, subjectId }: Subject) {
  if (subjectKind !== 'rights') return null;
  const request = await db().rightsRequest.findUnique({
    where: { id: subjectId },
    select: { emailIndex: true },
  });
  return request?.emailIndex ?? null;
}

export type NamedSubject = Subject & { reference: string };

/** Which kind of record lies in which table. */
const TABLE_OF: Record<SubjectKind, string> = {
  lead: 'Lead',
  rights: 'RightsRequest',
  report: 'Report',
  restriction: 'Restriction',
};

/** What an export is of: records, and with a whole person the index of their address. */
export type Scope = { subjects: NamedSubject[]; emailIndex: Uint8Array<ArrayBuffer> | null };

/** Everything that the database holds on these records, table by table. */
export async function findEverything(scope: Scope): Promise<ExportedTable[]> {
  const tables: ExportedTable[] = [];
  for (const [table, foundBy] of Object.entries(TABLES)) {
    if (typeof foundBy === 'object') continue;
    const where = whereOf(table, foundBy, scope);
    if (where === null) continue;
    const rows = await rowsOf(table).findMany({ where });
    tables.push({
      table,
      rows: table === 'LeadNote' ? await tellNotes(rows) : rows.map((row) => tellRow(keyRing(), table, row)),
    });
  }
  return tables;
}

/** What colleagues noted, which is sealed with the key of its lead. */
async function tellNotes(notes: StoredRow[]) {
  const leads = await db().lead.findMany({
    where: { id: { in: notes.map(({ leadId }) => String(leadId)) } },
    select: { id: true, keyId: true, wrappedKey: true },
  });
  return notes.map(({ text, ...note }) => {
    const lead = leads.find(({ id }) => id === note.leadId);
    const key = lead && unwrapRecordKey(keyRing(), { table: 'Lead', id: lead.id }, lead);
    const words = key ? openField(key, noteColumn(String(note.id)), text as Uint8Array) : null;
    return { ...tellRow(keyRing(), 'LeadNote', note), text: words };
  });
}

function whereOf(
  table: string,
  foundBy: Exclude<FoundBy, object>,
  { subjects, emailIndex }: Scope,
): object | null {
  if (foundBy === 'email') return emailIndex && { emailIndex };
  if (foundBy === 'subject') {
    // Codes are asked for by reference, before anybody looks whether there is such a record.
    const asked = subjects.map(({ reference }) => ({ subjectKind: 'case', subjectId: reference }));
    const records = subjects.map(({ subjectKind, subjectId }) => ({ subjectKind, subjectId }));
    return { OR: [...records, ...(table === 'OutboxMessage' ? asked : [])] };
  }
  const ids = subjects.filter(({ subjectKind }) =>
    foundBy === 'lead' ? subjectKind === 'lead' : TABLE_OF[subjectKind] === table,
  );
  if (ids.length === 0) return null;
  const found = { in: ids.map(({ subjectId }) => subjectId) };
  return foundBy === 'lead' ? { leadId: found } : { id: found };
}

type Rows = { findMany: (query: { where: object }) => Promise<StoredRow[]> };

/** The rows of a table by its name. */
function rowsOf(table: string): Rows {
  const delegate = table.charAt(0).toLowerCase() + table.slice(1);
  const rows = (db() as unknown as Record<string, Rows | undefined>)[delegate];
  if (!rows) throw new Error(`No table ${table}`);
  return rows;
}
