import { codeOf } from '@/lib/correspondence/secret';
import { keyRing } from '@/lib/crypto/keys';
import { openRecord } from '@/lib/crypto/seal';
import { db } from '@/lib/db/client';

/** The request that this very form with this very content made. */
export function findRequestBySubmission(submissionKey: Uint8Array<ArrayBuffer>) {
  return db().rightsRequest.findUnique({
    where: { submissionKey },
    select: { id: true, reference: true },
  });
}

/** The id of the request with this reference. */
export async function findRequestId(reference: string): Promise<string | null> {
  const request = await db().rightsRequest.findUnique({ where: { reference }, select: { id: true } });
  return request?.id ?? null;
}

export type OpenedRequest = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

/** A request, opened. `sent` is null once its person has been erased. Null: there is none. */
export async function findRequest(id: string) {
  const row = await db().rightsRequest.findUnique({
    where: { id },
    omit: { submissionKey: true, phoneIndex: true },
  });
  if (!row) return null;
  const { keyId, wrappedKey, contact, about, description, reason, emailIndex, ...plain } = row;
  const fields = { contact, about, description, ...(reason && { reason }) };
  const sent = openRecord<string>(keyRing(), { table: 'RightsRequest', id }, { keyId, wrappedKey, fields });
  return { ...plain, emailIndex, hasEmail: emailIndex !== null, sent };
}

/** The code that opens a request's case where no mail can bring one. Null: mail can, or there is no such request. */
export async function findKeptCode(id: string): Promise<string | null> {
  const request = await db().rightsRequest.findUnique({
    where: { id },
    select: { emailIndex: true, submissionKey: true },
  });
  return request?.emailIndex === null ? codeOf(keyRing(), request.submissionKey) : null;
}
