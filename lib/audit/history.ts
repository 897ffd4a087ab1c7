import { db } from '@/lib/db/client';

/** One thing that was done to a record. `actor`: the id of a colleague, `visitor` or `system`. */
export type HistoryLine = { id: number; at: Date; actor: string; action: string };

/** What was done to a record, oldest first, without who only opened it. */
export function listHistory(subject: { subjectKind: string; subjectId: string }): Promise<HistoryLine[]> {
  const { subjectKind, subjectId } = subject;
  return db().auditEntry.findMany({
    where: { subjectKind, subjectId, action: { not: { endsWith: '.opened' } } },
    orderBy: { id: 'asc' },
    select: { id: true, at: true, actor: true, action: true },
  });
}
