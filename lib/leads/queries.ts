import { db } from '@/lib/db/client';
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
  const lead =
    (await db().lead.findUnique({ where: { submissionKey: keys.submission }, select: KEPT })) ??
    (await db().lead.findFirst({
      where: { contentIndex: keys.content, createdAt, wrappedKey: { not: null } },
      orderBy: { createdAt: 'desc' },
      select: KEPT,
    }));
  if (!lead) return null;
  const terms = await db().acceptance.findMany({
    where: { subjectKind: 'lead', subjectId: lead.id, act: 'contact-form' },
    orderBy: { document: 'desc' },
    select: { document: true, version: true },
  });
  return { reference: lead.reference, at: lead.createdAt.getTime(), terms };
}
