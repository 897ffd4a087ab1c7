import type { Transaction } from '@/lib/db/client';
import { type AuditEntry, linkHash } from './chain';
import { hashOfRowsBefore } from './queries';

/**
 * Adds rows to the end of the audit log, within the transaction that does what they tell of. Call it last: other writers
 * wait for the end of the chain until the commit.
 */
export async function appendAudit(transaction: Transaction, ...entries: AuditEntry[]): Promise<void> {
  // An update, because it holds the row: on PostgreSQL the next writer waits here.
  const head = await transaction.auditHead.update({ where: { id: 1 }, data: { id: 1 } });
  let { entryId: id } = head;
  let hash = head.hash ?? (await hashOfRowsBefore(transaction));
  const data = entries.map((entry) => {
    id += 1;
    hash = linkHash(hash, { ...entry, id, detail: entry.detail });
    return { ...entry, id, hash };
  });
  await transaction.auditEntry.createMany({ data });
}
