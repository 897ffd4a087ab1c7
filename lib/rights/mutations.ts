import { countTurn } from '@/lib/abuse/mutations';
import { appendAudit, writeAudited } from '@/lib/audit/mutations';
import { env } from '@/lib/core/env';
import { newId, newReference } from '@/lib/core/ids';
import { type Result, refuse, succeed } from '@/lib/core/result';
import type { Subject } from '@/lib/correspondence/subject';
import { keyRing } from '@/lib/crypto/keys';
import { db } from '@/lib/db/client';
import { isUniqueViolation } from '@/lib/db/faults';
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
