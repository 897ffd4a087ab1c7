import { countTurn } from '@/lib/abuse/mutations';
import { appendAudit, writeAudited } from '@/lib/audit/mutations';
import { env } from '@/lib/core/env';
import { newId, newReference } from '@/lib/core/ids';
import { type Result, refuse, succeed } from '@/lib/core/result';
import type { Subject } from '@/lib/correspondence/subject';
import { caseMessageRow } from '@/lib/correspondence/rows';
import { keyRing } from '@/lib/crypto/keys';
import { sealField, unwrapRecordKey } from '@/lib/crypto/seal';
import { db } from '@/lib/db/client';
import { isUniqueViolation } from '@/lib/db/faults';
import { outgoing } from '@/lib/outbox/message';
import { demand, type StaffMember } from '@/lib/staff/rights';
import type { NewRequest } from './new-request';
import { findRequestBySubmission } from './queries';
import { acceptanceRow, keyRows, proofRows, requestRow, submissionKeyOf } from './rows';

/**
 * Keeps a rights request with its proof, its consent, what opens its case, its audit row and its messages in one
 * transaction; gives its reference. The same form sent twice makes one. A sender over a limit has it refused by the
 * database: isOverLimit.
 */
export async function submitRequest(request: NewRequest): Promise<string> {
  const submission = submissionKeyOf(keyRing(), request);
  for (let attempt = 0; ; attempt += 1) {
    const earlier = await findRequestBySubmission(submission);
    if (earlier) return earlier.reference;
    const reference = newReference('R');
    try {
      await writeRequest(request, reference);
      return reference;
    } catch (error) {
      if (!isUniqueViolation(error) || attempt === 3) throw error;
    }
  }
}

async function writeRequest(request: NewRequest, reference: string): Promise<void> {
  const { input, now, address } = request;
  const ring = keyRing();
  const id = newId(now);
  const subject: Subject = { subjectKind: 'rights', subjectId: id };
  const { FORMS_PER_SOURCE: perSource, FORMS_PER_HOUR: inAll } = env();
  const messages = input.contact.kind === 'email' ? ['rights.submitted', 'case.code'] : ['rights.submitted'];
  const detail = { reference, kind: input.kind, capacity: input.capacity };
  await writeAudited(
    { ...subject, at: now, actor: 'visitor', action: 'rights.submitted', detail },
    (client) => [
      countTurn(client, { address, now, allowance: { purpose: 'rights', perSource, inAll } }),
      client.rightsRequest.create({
        data: requestRow(ring, request, { id, reference }),
        select: { id: true },
      }),
      client.caseKey.createMany({ data: keyRows(ring, request, subject) }),
      client.caseFile.createMany({ data: proofRows(ring, request, subject) }),
      client.acceptance.createMany({ data: acceptanceRow(request, subject) }),
      client.outboxMessage.createMany({
        data: messages.map((kind) => ({
          ...subject,
          id: newId(now),
          kind,
          payload: { reference },
          dueAt: now,
        })),
      }),
    ],
  );
}

/** Notes that whoever asks reads the mail of the address they gave. */
export async function confirmRequest(id: string, now: Date): Promise<void> {
  await db().$transaction(async (transaction) => {
    const { count } = await transaction.rightsRequest.updateMany({
      where: { id, confirmedAt: null, emailIndex: { not: null } },
      data: { confirmedAt: now },
    });
    if (count === 0) return;
    const subject = { subjectKind: 'rights', subjectId: id };
    await appendAudit(transaction, { ...subject, at: now, actor: 'visitor', action: 'rights.confirmed' });
  });
}

/** Ends a request that its sender no longer makes, or that the system has carried out itself. */
export async function closeRequest(
  id: string,
  state: 'dropped' | 'fulfilled',
  now: Date,
): Promise<Result<null, 'closed'>> {
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.rightsRequest.updateMany({
      where: { id, state: 'open' },
      data: { state, closedAt: now },
    });
    if (count === 0) return refuse('closed');
    const subject = { subjectKind: 'rights', subjectId: id };
    await appendAudit(transaction, { ...subject, at: now, actor: 'visitor', action: `rights.${state}` });
    return succeed(null);
  });
}

export type Acting = { member: StaffMember; reference: string; now: Date };

/** Writes to the sender of an open request, who is told by mail that there is something to read. */
export async function answerRequest(
  { member, reference, now }: Acting,
  body: string,
): Promise<Result<null, 'closed'>> {
  demand(member, 'rights:answer');
  return db().$transaction(async (transaction) => {
    const request = await transaction.rightsRequest.findFirst({
      where: { reference, state: 'open' },
      select: { id: true },
    });
    if (!request) return refuse('closed');
    const subject: Subject = { subjectKind: 'rights', subjectId: request.id };
    const message = { ...subject, author: member.id, body, now };
    await transaction.caseMessage.create({ data: caseMessageRow(keyRing(), message) });
    await transaction.outboxMessage.create({
      data: outgoing({ ...subject, kind: 'case.answered', payload: { reference } }, now),
    });
    const entry = { ...subject, at: now, actor: member.id, action: 'rights.answered', detail: { reference } };
    await appendAudit(transaction, entry);
    return succeed(null);
  });
}

/** Closes a request as the desk decides. Whatever isn't wholly met needs its reason: Personal Information Protection Law, art. 50. */
export async function decideRequest(
  { member, reference, now }: Acting,
  decision: { state: 'fulfilled' | 'partly' | 'refused'; reason: string },
): Promise<Result<null, 'closed' | 'reason_missing'>> {
  demand(member, 'rights:answer');
  if (decision.state !== 'fulfilled' && decision.reason === '') return refuse('reason_missing');
  return db().$transaction(async (transaction) => {
    const row = await transaction.rightsRequest.findFirst({
      where: { reference, state: 'open' },
      select: { id: true, keyId: true, wrappedKey: true },
    });
    const key = row && unwrapRecordKey(keyRing(), { table: 'RightsRequest', id: row.id }, row);
    if (!key) return refuse('closed');
    const { id } = row;
    const reason = decision.reason === '' ? null : sealField(key, 'reason', decision.reason);
    const { count } = await transaction.rightsRequest.updateMany({
      where: { id, state: 'open' },
      data: { state: decision.state, reason, closedAt: now },
    });
    if (count === 0) return refuse('closed');
    const subject: Subject = { subjectKind: 'rights', subjectId: id };
    await transaction.outboxMessage.create({
      data: outgoing({ ...subject, kind: 'case.answered', payload: { reference } }, now),
    });
    const action = `rights.${decision.state}`;
    await appendAudit(transaction, { ...subject, at: now, actor: member.id, action, detail: { reference } });
    return succeed(null);
  });
}

/** Notes that a colleague has opened a request, and so what its sender wrote. */
export async function recordOpening({ member, reference, now }: Acting, id: string): Promise<void> {
  demand(member, 'rights:read');
  const subject = { subjectKind: 'rights', subjectId: id };
  await db().$transaction((transaction) =>
    appendAudit(transaction, {
      ...subject,
      at: now,
      actor: member.id,
      action: 'rights.opened',
      detail: { reference },
    }),
  );
}
