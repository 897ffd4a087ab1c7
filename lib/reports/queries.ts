import { db } from '@/lib/db/client';

/** The reference of the report that this very form with this very content made. */
export async function findReportBySubmission(
  submissionKey: Uint8Array<ArrayBuffer>,
): Promise<{ id: string; reference: string; createdAt: Date } | null> {
  return db().report.findUnique({
    where: { submissionKey },
    select: { id: true, reference: true, createdAt: true },
  });
}
