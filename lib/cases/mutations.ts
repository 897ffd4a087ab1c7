import { takeTurn } from '@/lib/abuse/mutations';
import { appendAudit } from '@/lib/audit/mutations';
import { newId } from '@/lib/core/ids';
import { type Result, refuse, succeed } from '@/lib/core/result';
import type { CheckedFile } from '@/lib/correspondence/files';
import { caseFileRow, caseMessageRow } from '@/lib/correspondence/rows';
import type { Subject } from '@/lib/correspondence/subject';
import { blindIndex } from '@/lib/crypto/blind-index';
import { keyRing } from '@/lib/crypto/keys';
import { openField, sealField, unwrapRecordKey } from '@/lib/crypto/seal';
import { db, type Transaction } from '@/lib/db/client';
import { personIndexes } from '@/lib/leads/rows';
import { contentText } from '@/lib/leads/rules';
import type { LeadInput } from '@/lib/leads/schema';

type Gone = Result<null, 'gone'>;

const ANSWERS = ['name', 'phone', 'email', 'company', 'description'] as const;

/**
 * Puts right what a lead says. What was sent stays beside it, sealed, since the receipt is of that; a correction that
 * changes nothing is none.
 */
export async function correctLead(id: string, input: LeadInput, now: Date): Promise<Gone> {
  return db().$transaction(async (transaction) => {
    const row = await transaction.lead.findUnique({ where: { id } });
    const key = row && unwrapRecordKey(keyRing(), { table: 'Lead', id }, row);
    if (!key) return refuse('gone');
    const before = Object.fromEntries(ANSWERS.map((name) => [name, openField(key, name, row[name])]));
    const after = { ...input, phone: input.phone.typed } as Record<string, unknown>;
    const fields = ANSWERS.filter((name) => before[name] !== after[name]);
    if (fields.length === 0) return succeed(null);
    const ring = keyRing();
    const sent = JSON.stringify({ ...before, technology: row.technology ?? '' });
    await transaction.lead.update({
      where: { id },
      data: {
        ...Object.fromEntries(fields.map((name) => [name, sealField(key, name, String(after[name]))])),
        phoneE164: sealField(key, 'phoneE164', input.phone.e164),
        sentAnswers: row.sentAnswers ?? sealField(key, 'sentAnswers', sent),
        ...personIndexes(ring, { phone: input.phone.e164, email: input.email, company: input.company }),
        contentIndex: blindIndex(
          ring,
          'content',
          contentText({ ...input, technology: row.technology ?? '' }),
        ),
      },
    });
    await note(transaction, { id, now, action: 'lead.corrected', detail: { fields } });
    return succeed(null);
  });
}

/** Notes that consent no longer stands. What was lawful before stays so: Personal Information Protection Law, art. 15. */
export async function withdrawConsent(id: string, acts: string[], now: Date): Promise<Gone> {
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.acceptance.updateMany({
      where: { subjectKind: 'lead', subjectId: id, act: { in: acts }, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    if (count === 0) return refuse('gone');
    await note(transaction, { id, now, action: 'lead.withdrawn', detail: { acts } });
    return succeed(null);
  });
}

/** From now on a lead is kept and nothing else is done with it. */
export async function restrictLead(id: string, now: Date): Promise<Gone> {
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.lead.updateMany({
      where: { id, wrappedKey: { not: null }, storedOnlySince: null },
      data: { storedOnlySince: now },
    });
    if (count === 0) return refuse('gone');
    await note(transaction, { id, now, action: 'lead.storedOnly' });
    return succeed(null);
  });
}

export type Contribution = Subject & { reference: string; body: string; files: CheckedFile[]; now: Date };

/** Adds what the sender writes and sends, and tells the desk. */
export async function addContribution({ reference, body, files, now, ...subject }: Contribution) {
  const ring = keyRing();
  const message = { ...subject, author: null, body, now };
  await db().$transaction(async (transaction) => {
    if (body !== '') await transaction.caseMessage.create({ data: caseMessageRow(ring, message) });
    const rows = files.map((file) => caseFileRow(ring, { ...subject, purpose: 'evidence', file, now }));
    await transaction.caseFile.createMany({ data: rows });
    await transaction.outboxMessage.create({
      data: { ...subject, id: newId(now), kind: 'case.written', payload: { reference }, dueAt: now },
    });
    const detail = { reference, files: files.length };
    await appendAudit(transaction, { ...subject, at: now, actor: 'visitor', action: 'case.written', detail });
  });
}

/** Puts the sending of a code in line. Whether there is such a reference nobody asks here: every answer is the same. */
export async function askForCode(reference: string, now: Date): Promise<void> {
  await db().outboxMessage.create({
    data: {
      id: newId(now),
      kind: 'case.code',
      subjectKind: 'case',
      subjectId: reference,
      payload: { reference },
      dueAt: now,
    },
  });
}

/** How often an hour somebody may ask for codes or try one, and how often that may be about one reference. */
const ALLOWED = {
  code: { perSource: 20, perReference: 5 },
  open: { perSource: 40, perReference: 10 },
  write: { perSource: 40, perReference: 40 },
} as const;

const IN_ALL = 100_000;

/** Counts a try by where it comes from. */
export function takeSourceTurn(what: keyof typeof ALLOWED, address: string | null, now: Date) {
  const { perSource } = ALLOWED[what];
  return takeTurn(address, now, { purpose: `case ${what} source`, perSource, inAll: IN_ALL });
}

/** Counts a try by the reference it is about, whether there is one or not. */
export function takeReferenceTurn(what: keyof typeof ALLOWED, reference: string, now: Date) {
  const perSource = ALLOWED[what].perReference;
  return takeTurn(reference, now, { purpose: `case ${what} reference`, perSource, inAll: IN_ALL });
}

type Note = { id: string; now: Date; action: string; detail?: Record<string, string[]> };

function note(transaction: Transaction, { id, now, action, detail }: Note) {
  const entry = { at: now, actor: 'visitor', action, subjectKind: 'lead', subjectId: id };
  return appendAudit(transaction, { ...entry, ...(detail && { detail }) });
}
