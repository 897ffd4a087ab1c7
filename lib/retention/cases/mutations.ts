import { appendAudit } from '@/lib/audit/mutations';
import { deleteCorrespondence, deleteKeys } from '@/lib/correspondence/mutations';
import type { SubjectKind } from '@/lib/correspondence/subject';
import { db, type Transaction } from '@/lib/db/client';
import { erasedColumns as erasedReport } from '@/lib/reports/rows';
import { erasedAppeal, erasedRestriction } from '@/lib/restrictions/rows';
import { erasedColumns as erasedRequest } from '@/lib/rights/rows';
import { keptSince } from '../periods';
import { dueReports, dueRequests, dueRestrictions } from './queries';

const BATCH = 100;

/** Takes the persons out of the next cases past their retention; gives how many there were, none: there are no more. */
export async function eraseDueCases(now: Date): Promise<number> {
  const since = keptSince('case', now);
  return (
    (await eraseRequests(since, now)) +
    (await eraseReports(since, now)) +
    (await eraseRestrictions(since, now))
  );
}

async function eraseRequests(since: Date, now: Date): Promise<number> {
  const where = dueRequests(since);
  const requests = await db().rightsRequest.findMany({ where, take: BATCH, select: { id: true } });
  const ids = requests.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await db().$transaction(async (transaction) => {
    await transaction.rightsRequest.updateMany({
      where: { ...where, id: { in: ids } },
      data: erasedRequest(),
    });
    // The consent to handling its proof is as old as the request, and so past its own period.
    await transaction.acceptance.deleteMany({ where: { subjectKind: 'rights', subjectId: { in: ids } } });
    await eraseAround(transaction, { kind: 'rights', ids, now });
  });
  return ids.length;
}

async function eraseReports(since: Date, now: Date): Promise<number> {
  const where = dueReports(since);
  const reports = await db().report.findMany({ where, take: BATCH, select: { id: true } });
  const ids = reports.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await db().$transaction(async (transaction) => {
    await transaction.report.updateMany({ where: { ...where, id: { in: ids } }, data: erasedReport() });
    await eraseAround(transaction, { kind: 'report', ids, now });
  });
  return ids.length;
}

async function eraseRestrictions(since: Date, now: Date): Promise<number> {
  const where = dueRestrictions(since);
  const restrictions = await db().restriction.findMany({ where, take: BATCH, select: { id: true } });
  const ids = restrictions.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await db().$transaction(async (transaction) => {
    await transaction.restriction.updateMany({
      where: { ...where, id: { in: ids } },
      data: erasedRestriction(),
    });
    await eraseAround(transaction, { kind: 'restriction', ids, now });
  });
  return ids.length;
}

type Around = { kind: Exclude<SubjectKind, 'lead'>; ids: string[]; now: Date };

/** What was written, sent and appealed about the cases goes with their persons. */
async function eraseAround(transaction: Transaction, { kind, ids, now }: Around): Promise<void> {
  const subjects = ids.map((subjectId) => ({ subjectKind: kind, subjectId }));
  await transaction.appeal.updateMany({
    where: { subjectKind: kind, subjectId: { in: ids } },
    data: erasedAppeal(),
  });
  await transaction.outboxMessage.deleteMany({ where: { subjectKind: kind, subjectId: { in: ids } } });
  await deleteCorrespondence(transaction, kind, ids);
  await deleteKeys(transaction, kind, ids);
  const entry = { at: now, actor: 'system', action: `${kind}.erased`, detail: { reason: 'retention' } };
  await appendAudit(transaction, ...subjects.map((subject) => ({ ...subject, ...entry })));
}
