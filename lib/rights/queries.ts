import { codeOf } from '@/lib/correspondence/secret';
import { keyRing } from '@/lib/crypto/keys';
import { openRecord } from '@/lib/crypto/seal';
import { db } from '@/lib/db/client';
import { RECEIPT_COLUMNS, receiptInRow } from '@/lib/receipts/held';
import type { HeldReceipt } from '@/lib/receipts/schema';
import { demand, may, type StaffMember } from '@/lib/staff/rights';

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

/** The receipt that the sender of a request keeps. Null: there is no such request, or it is older than receipts. */
export async function findReceipt(reference: string): Promise<HeldReceipt | null> {
  const row = await db().rightsRequest.findUnique({ where: { reference }, select: RECEIPT_COLUMNS });
  return row && receiptInRow('RightsRequest', row);
}

export type OpenedRequest = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

/** A request, opened. `sent` is null once its person has been erased. Null: there is none. */
export async function findRequest(id: string) {
  const row = await db().rightsRequest.findUnique({
    where: { id },
    omit: { submissionKey: true, phoneIndex: true, receipt: true, receiptSalt: true },
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

const PAGE_ROWS = 50;

export type RequestRow = Awaited<ReturnType<typeof listRequests>>['rows'][number];

/** Requests for the desk: the open ones as they are due, those of people under 18 first; or the closed, the latest first. */
export async function listRequests(member: StaffMember, { isOpen, page }: { isOpen: boolean; page: number }) {
  demand(member, 'rights:read');
  const minors = may(member.role, 'minors:read') ? {} : { isFirst: false };
  const where = { ...minors, ...(isOpen ? { state: 'open' as const } : { closedAt: { not: null } }) };
  const orderBy = isOpen
    ? [{ isFirst: 'desc' as const }, { dueAt: 'asc' as const }, { id: 'asc' as const }]
    : [{ closedAt: 'desc' as const }, { id: 'desc' as const }];
  const select = {
    reference: true,
    state: true,
    kind: true,
    capacity: true,
    isFirst: true,
    confirmedAt: true,
    emailIndex: true,
    createdAt: true,
    dueAt: true,
    closedAt: true,
  } as const;
  const rows = await db().rightsRequest.findMany({
    where,
    orderBy,
    select,
    skip: PAGE_ROWS * (page - 1),
    take: PAGE_ROWS + 1,
  });
  const shown = rows
    .slice(0, PAGE_ROWS)
    .map(({ emailIndex, ...row }) => ({ ...row, hasEmail: emailIndex !== null }));
  return { rows: shown, hasMore: rows.length > PAGE_ROWS };
}

/** One request for the desk, opened. Null: there is none, or not for this role. */
export async function findRequestForDesk(member: StaffMember, reference: string) {
  demand(member, 'rights:read');
  const id = await findRequestId(reference);
  const request = id === null ? null : await findRequest(id);
  if (!request || (request.isFirst && !may(member.role, 'minors:read'))) return null;
  return request;
}
