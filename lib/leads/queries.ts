import { keyRing } from '@/lib/crypto/keys';
import { openRecord } from '@/lib/crypto/seal';
import { db } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import type { Answers } from '@/lib/receipts/answers';
import { completeReceipt, RECEIPT_COLUMNS, receiptInRow } from '@/lib/receipts/held';
import type { HeldReceipt } from '@/lib/receipts/schema';
import type { Received } from './receipt';
import { REPETITION_MS } from './rules';

const KEPT = { id: true, reference: true, createdAt: true } as const;

/** The reference of the lead that this very form with this very content made. */
export async function findReferenceBySubmission(
  submissionKey: Uint8Array<ArrayBuffer>,
): Promise<string | null> {
  const lead = await db().lead.findUnique({ where: { submissionKey }, select: KEPT });
  return lead?.reference ?? null;
}

/**
 * What was kept of the same submission, or of the same content within the last day: its own instant and the versions
 * accepted then. Of the latter, a lead erased since doesn't count, because nobody can answer it.
 */
export async function findEarlierLead(
  keys: { submission: Uint8Array<ArrayBuffer>; content: Uint8Array<ArrayBuffer> },
  now: Date,
): Promise<Received | null> {
  const createdAt = { gt: new Date(now.getTime() - REPETITION_MS) };
  const found = await db().lead.findMany({
    where: {
      OR: [
        { submissionKey: keys.submission },
        { contentIndex: keys.content, createdAt, wrappedKey: { not: null } },
      ],
    },
    orderBy: { createdAt: 'desc' },
    select: { ...KEPT, submissionKey: true },
  });
  const lead =
    found.find(({ submissionKey }) => Buffer.compare(submissionKey, keys.submission) === 0) ?? found[0];
  if (!lead) return null;
  const terms = await db().acceptance.findMany({
    where: { subjectKind: 'lead', subjectId: lead.id, act: 'contact-form' },
    orderBy: { document: 'desc' },
    select: { document: true, version: true },
  });
  return { reference: lead.reference, at: lead.createdAt.getTime(), terms };
}

/** The id of the lead with this reference, erased or not. */
export async function findLeadId(reference: string): Promise<string | null> {
  const lead = await db().lead.findUnique({ where: { reference }, select: { id: true } });
  return lead?.id ?? null;
}

/**
 * The receipt that the sender of a lead keeps. Null: there is no such lead, or it is older than receipts. Once the person
 * has been erased, its salt is gone.
 */
export async function findReceipt(reference: string): Promise<HeldReceipt | null> {
  const lead = await db().lead.findUnique({ where: { reference }, select: RECEIPT_COLUMNS });
  return lead && receiptInRow('Lead', lead);
}

/** What proves that somebody accepted. */
export type Proof = {
  reference: string;
  receivedAt: Date;
  locale: Locale;
  acceptances: Awaited<ReturnType<typeof listAcceptances>>;
  /** Null: the lead is older than receipts. */
  receipt: HeldReceipt | null;
  /** Null: the person has been erased. */
  answers: Answers | null;
};

/** Everything of a lead that bears on what was accepted. Null: there is no such lead. */
export async function findProof(id: string): Promise<Proof | null> {
  const sealed = { name: true, phone: true, email: true, company: true, description: true } as const;
  const lead = await db().lead.findUnique({
    where: { id },
    select: {
      ...RECEIPT_COLUMNS,
      ...sealed,
      reference: true,
      createdAt: true,
      locale: true,
      technology: true,
      sentAnswers: true,
    },
  });
  if (!lead) return null;
  const { reference, locale, createdAt, receipt, receiptSalt, sentAnswers, keyId, wrappedKey } = lead;
  const { name, phone, email, company, description } = lead;
  const texts = { name, phone, email, company, description };
  const fields = { ...texts, ...(receiptSalt && { receiptSalt }), ...(sentAnswers && { sentAnswers }) };
  const opened = openRecord<string>(keyRing(), { table: 'Lead', id }, { keyId, wrappedKey, fields });
  const { receiptSalt: salt, sentAnswers: sent, ...answers } = opened ?? {};
  return {
    reference,
    receivedAt: createdAt,
    locale,
    acceptances: await listAcceptances(id),
    receipt: receipt === null ? null : completeReceipt(receipt, salt),
    // The receipt is of what was sent, whatever was corrected since.
    answers:
      opened && (sent ? (JSON.parse(sent) as Answers) : { ...answers, technology: lead.technology ?? '' }),
  };
}

/** What was done to a lead, oldest first. */
export function listAudit(id: string) {
  return db().auditEntry.findMany({
    where: { subjectKind: 'lead', subjectId: id },
    orderBy: { id: 'asc' },
    select: { at: true, actor: true, action: true, detail: true },
  });
}

/** What was accepted with a lead. */
export function listAcceptances(id: string) {
  return db().acceptance.findMany({
    where: { subjectKind: 'lead', subjectId: id },
    orderBy: [{ act: 'asc' }, { document: 'desc' }],
    select: {
      act: true,
      document: true,
      version: true,
      locale: true,
      sha256: true,
      sentence: true,
      acceptedAt: true,
      withdrawnAt: true,
    },
  });
}

/** What mails about a lead are made of. */
export type LeadForMail = {
  reference: string;
  locale: Locale;
  createdAt: Date;
  technology: string | null;
  email: string;
};

/** Null: there is no such lead, or its person has been erased. */
export async function findLeadForMail(id: string): Promise<LeadForMail | null> {
  const lead = await db().lead.findUnique({
    where: { id },
    select: {
      reference: true,
      locale: true,
      createdAt: true,
      technology: true,
      email: true,
      keyId: true,
      wrappedKey: true,
    },
  });
  if (!lead) return null;
  const { email, keyId, wrappedKey, ...facts } = lead;
  const opened = openRecord(keyRing(), { table: 'Lead', id }, { keyId, wrappedKey, fields: { email } });
  return opened && { ...facts, email: opened.email };
}
