import { db } from '@/lib/db/client';
import { REPETITION_MS } from './rules';

/** The reference of the lead that this very form with this very content made. */
export async function findReferenceBySubmission(submissionKey: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const lead = await db().lead.findUnique({ where: { submissionKey }, select: { reference: true } });
  return lead?.reference ?? null;
}

/** The reference of a lead with the same content within the last day. One erased since doesn't count: nobody can answer it. */
export async function findRecentReference(
  contentIndex: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<string | null> {
  const lead = await db().lead.findFirst({
    where: {
      contentIndex,
      createdAt: { gt: new Date(now.getTime() - REPETITION_MS) },
      wrappedKey: { not: null },
    },
    orderBy: { createdAt: 'desc' },
    select: { reference: true },
  });
  return lead?.reference ?? null;
}
