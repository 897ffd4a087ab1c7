import { appendAudit } from '@/lib/audit/mutations';
import { db } from '@/lib/db/client';
import { demand, type StaffMember } from '@/lib/staff/rights';

/** Has a message that was given up tried again from the start, or `all` of them; gives how many. */
export async function retryMessages(member: StaffMember, which: string, now: Date): Promise<number> {
  demand(member, 'outbox:retry');
  const where = { deadAt: { not: null }, ...(which !== 'all' && { id: which }) };
  return db().$transaction(async (transaction) => {
    const data = { deadAt: null, dueAt: now, attempts: 0, leasedBy: null, leasedUntil: null };
    const { count } = await transaction.outboxMessage.updateMany({ where, data });
    if (count === 0) return 0;
    const subject = { subjectKind: 'outbox', subjectId: which };
    const entry = { at: now, actor: member.id, action: 'outbox.retried', detail: { count } };
    await appendAudit(transaction, { ...subject, ...entry });
    return count;
  });
}
