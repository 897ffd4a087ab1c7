import type { FormToken } from '@/lib/abuse/form-token';
import { countTurn } from '@/lib/abuse/mutations';
import { appendAudit, writeAudited } from '@/lib/audit/mutations';
import { newId, newReference } from '@/lib/core/ids';
import { type Result, refuse, succeed } from '@/lib/core/result';
import { deleteCorrespondence } from '@/lib/correspondence/mutations';
import { keyRing } from '@/lib/crypto/keys';
import { db, type Transaction } from '@/lib/db/client';
import { isUniqueViolation } from '@/lib/db/faults';
import { outgoing } from '@/lib/outbox/message';
import { listTechnologyNames } from '@/lib/technologies/queries';
import type { NewLead } from './new-lead';
import { findLeadId, findReferenceBySubmission } from './queries';
import {
  acceptanceRows,
  erasedColumns,
  type LeadName,
  leadRow,
  sessionKeyRow,
  type SubmissionKeys,
  submissionKeysOf,
} from './rows';
import type { LeadInput } from './schema';

/** What tells a repeated submission from a new one. */
export function submissionKeys(input: LeadInput, form: FormToken): SubmissionKeys {
  return submissionKeysOf(keyRing(), { input, form });
}

/**
 * Keeps a lead: the sealed record with its receipt, its acceptances, its audit row, its outbox row and its turn in the
 * limits in one transaction. Two equal submissions that race make one lead; the loser gets the winner's reference. A
 * sender over a limit has it refused by the database: isOverLimit.
 */
export async function submitLead(lead: NewLead): Promise<string> {
  const keys = submissionKeys(lead.input, lead.form);
  const technology = await knownTechnology(lead);
  for (let attempt = 0; ; attempt += 1) {
    const reference = newReference('L');
    try {
      await writeLead(lead, { reference, technology });
      return reference;
    } catch (error) {
      if (!isUniqueViolation(error) || attempt === 3) throw error;
      const earlier = await findReferenceBySubmission(keys.submission);
      if (earlier !== null) return earlier;
    }
  }
}

/**
 * The technology of interest, if we have it. Nobody typed it: a form may have been open since before one was taken off the
 * site, or a link be made up, and neither is a reason to lose a lead.
 */
async function knownTechnology({ input, locale }: NewLead): Promise<string | null> {
  const technologies = await listTechnologyNames(locale);
  return technologies.find(({ slug }) => slug === input.technology)?.slug ?? null;
}

async function writeLead(lead: NewLead, chosen: Omit<LeadName, 'id'>): Promise<void> {
  const { reference } = chosen;
  const id = newId(lead.now);
  const subject = { subjectKind: 'lead', subjectId: id };
  const row = leadRow(keyRing(), lead, { id, ...chosen });
  const acceptances = acceptanceRows(lead, subject);
  const isHeld = lead.suspicions.length > 0;
  const payload = { reference, ...(isHeld && { isHeld }) };
  const message = outgoing({ ...subject, kind: 'lead.submitted', payload }, lead.now);
  const entry = {
    ...subject,
    at: lead.now,
    actor: 'visitor',
    action: isHeld ? 'lead.quarantined' : 'lead.submitted',
    detail: { reference, suspicions: lead.suspicions },
  };
  const session = sessionKeyRow(keyRing(), lead, id);
  await writeAudited(entry, (client) => [
    countTurn(client, lead),
    client.lead.create({ data: row, select: { id: true } }),
    client.acceptance.createMany({ data: acceptances }),
    // The same form sent again after its lead was erased: the session leads to the new one.
    client.caseKey.upsert({ where: { hash: session.hash }, create: session, update: session }),
    client.outboxMessage.create({ data: message, select: { id: true } }),
  ]);
}

/**
 * Takes the person out of a lead: the wrapped key, what was sealed with it, and every index and word that leads to
 * somebody. What was accepted, what was done and the receipt stay, and the receipt still verifies.
 *
 * @param actor as in the audit row
 */
export async function eraseLead(
  reference: string,
  actor: string,
  now: Date,
): Promise<Result<null, 'unknown' | 'erased'>> {
  const lead = await findLeadId(reference);
  if (lead === null) return refuse('unknown');
  const isErased = await db().$transaction(async (transaction) => {
    const { count } = await transaction.lead.updateMany({
      where: { id: lead, wrappedKey: { not: null } },
      data: erasedColumns(),
    });
    if (count === 0) return false;
    await removeBelongings(transaction, [lead]);
    await appendAudit(transaction, auditRow({ lead, reference, actor, now }, 'lead.erased'));
    return true;
  });
  return isErased ? succeed(null) : refuse('erased');
}

/**
 * Takes away what colleagues wrote about the persons of leads, and what could be undone; and what
 * they and the desk wrote each other.
 */
export async function removeBelongings(transaction: Transaction, leads: string[]): Promise<void> {
  const leadId = { in: leads };
  await transaction.leadNote.deleteMany({ where: { leadId } });
  await transaction.leadMove.deleteMany({ where: { leadId } });
  await transaction.leadPresence.deleteMany({ where: { leadId } });
  await deleteCorrespondence(transaction, 'lead', leads);
}

/** Notes who took the proof of a lead, with the person in it or without. */
export async function recordEvidence(
  taken: Audited,
  { withPersonalData }: { withPersonalData: boolean },
): Promise<void> {
  const { detail, ...row } = auditRow(taken, 'lead.evidence');
  const entry = { ...row, detail: { ...detail, withPersonalData } };
  await db().$transaction((transaction) => appendAudit(transaction, entry));
}

type Audited = { lead: string; reference: string; actor: string; now: Date };

function auditRow({ lead, reference, actor, now }: Audited, action: string) {
  return { at: now, actor, action, subjectKind: 'lead', subjectId: lead, detail: { reference } };
}
