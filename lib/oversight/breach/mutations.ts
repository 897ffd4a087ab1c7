import { appendAudit } from '@/lib/audit/mutations';
import { newId } from '@/lib/core/ids';
import { db } from '@/lib/db/client';

/** Notes that a list of people concerned was drawn up: it is a look at all of them. */
export async function recordBreachList(drawn: { table: string; count: number; now: Date }): Promise<void> {
  const { table, count, now } = drawn;
  await db().$transaction((transaction) =>
    appendAudit(transaction, {
      at: now,
      actor: 'system',
      action: 'breach.listed',
      subjectKind: 'breach',
      subjectId: newId(now),
      detail: { table, count },
    }),
  );
}
