import { appendAudit } from '@/lib/audit/mutations';
import { deleteKeys } from '@/lib/correspondence/mutations';
import { db, type Transaction } from '@/lib/db/client';
import { removeBelongings } from '@/lib/leads/mutations';
import { erasedColumns } from '@/lib/leads/rows';
import { boundsOf, keptSince, monthOf } from './periods';
import { dueLeads, dueMessages, dueProofs, dueShares } from './queries';
import { groupsOf, NONE } from './statistics';

const BATCH = 100;

/**
 * Takes the persons out of the next leads that are past their retention and gives how many were; none: there are no
 * more. Their month is counted first. One that somebody got in contact with meanwhile stays.
 */
export async function eraseDueLeads(now: Date): Promise<number> {
  const where = dueLeads(keptSince('lead', now));
  const leads = await db().lead.findMany({
    where,
    take: BATCH,
    select: { id: true, reference: true, createdAt: true },
  });
  for (const month of new Set(leads.map(({ createdAt }) => monthOf(createdAt))))
    await settleMonth(month, now);
  if (leads.length === 0) return 0;
  await db().$transaction(async (transaction) => {
    const erased: typeof leads = [];
    for (const lead of leads) {
      const data = erasedColumns();
      const { count } = await transaction.lead.updateMany({ where: { ...where, id: lead.id }, data });
      if (count === 1) erased.push(lead);
    }
    await removeBelongings(
      transaction,
      erased.map(({ id }) => id),
    );
    const entries = erased.map(({ id, reference }) =>
      auditRow('lead.erased', { id, now, detail: { reference, reason: 'retention' } }),
    );
    await appendAudit(transaction, ...entries);
  });
  return leads.length;
}

/**
 * Counts the leads of a month in groups, once and for all: a second count, after one person is gone, could be compared
 * with the first.
 */
async function settleMonth(month: string, now: Date): Promise<void> {
  if ((await db().settledMonth.count({ where: { month } })) > 0) return;
  await db().$transaction(async (transaction) => {
    // Of two that come at the same time one fails here, and its sweep begins anew.
    await transaction.settledMonth.create({ data: { month, settledAt: now } });
    const counted = await transaction.lead.groupBy({
      by: ['technology', 'state'],
      where: { createdAt: boundsOf(month), wrappedKey: { not: null } },
      _count: true,
    });
    const groups = groupsOf(
      counted.map(({ technology, state, _count: count }) => ({
        technology: technology ?? NONE,
        outcome: state,
        count,
      })),
    );
    await transaction.leadStatistic.createMany({ data: groups.map((group) => ({ ...group, month })) });
  });
}

/**
 * Deletes the next leads whose person is gone and whose acceptances have been kept long enough, with all that belongs to
 * them; gives how many there were.
 */
export async function deleteDueProofs(now: Date): Promise<number> {
  const leads = await db().lead.findMany({
    where: dueProofs(keptSince('acceptance', now)),
    take: BATCH,
    select: { id: true, importId: true },
  });
  if (leads.length === 0) return 0;
  const ids = leads.map(({ id }) => id);
  await db().$transaction(async (transaction) => {
    await deleteWithSubject(transaction, ids);
    await deleteEmptyImports(transaction, new Set(leads.flatMap(({ importId }) => importId ?? [])));
    await appendAudit(transaction, ...ids.map((id) => auditRow('lead.deleted', { id, now })));
  });
  return ids.length;
}

/** Deletes what was noted of shares long enough ago; the consent they rested on may have gone before. */
export async function deleteDueShares(now: Date): Promise<number> {
  const { count } = await db().leadShare.deleteMany({ where: dueShares(keptSince('acceptance', now)) });
  return count;
}

/** Deletes what has been told long enough ago, and how webhooks took it; gives how many messages they were. */
export async function deleteDueMessages(now: Date): Promise<number> {
  const since = keptSince('message', now);
  await db().webhookTry.deleteMany({ where: { at: { lte: since } } });
  return (await db().outboxMessage.deleteMany({ where: dueMessages(since) })).count;
}

async function deleteWithSubject(transaction: Transaction, ids: string[]): Promise<void> {
  const subject = { subjectKind: 'lead', subjectId: { in: ids } };
  await transaction.acceptance.deleteMany({ where: subject });
  await transaction.outboxMessage.deleteMany({ where: subject });
  await deleteKeys(transaction, 'lead', ids);
  await transaction.lead.deleteMany({ where: { id: { in: ids } } });
}

/** On what ground a list from a fair was brought in is kept for as long as one of its leads. */
async function deleteEmptyImports(transaction: Transaction, imports: ReadonlySet<string>): Promise<void> {
  for (const id of imports) {
    const left = await transaction.lead.findFirst({ where: { importId: id }, select: { id: true } });
    if (left === null) await transaction.leadImport.deleteMany({ where: { id } });
  }
}

type Told = { id: string; now: Date; detail?: Record<string, string> };

function auditRow(action: string, { id, now, detail }: Told) {
  return { at: now, actor: 'system', action, subjectKind: 'lead', subjectId: id, ...(detail && { detail }) };
}
