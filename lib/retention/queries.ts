import { db } from '@/lib/db/client';
import { countDueCases } from './cases/queries';
import { keptSince } from './periods';

/** How many records are past their retention, by kind. */
export type Due = {
  leads: number;
  proofs: number;
  cases: number;
  messages: number;
  staff: number;
  audit: number;
};

/** Leads that still hold a person, and were in contact last before this instant. */
export function dueLeads(since: Date) {
  return {
    wrappedKey: { not: null },
    OR: [{ lastContactAt: { lte: since } }, { lastContactAt: null, createdAt: { lte: since } }],
  };
}

/** Leads whose person is gone and whose acceptances are past their own retention. */
export function dueProofs(since: Date) {
  return { wrappedKey: null, createdAt: { lte: since } };
}

/** Shares that were noted before this instant. */
export function dueShares(since: Date) {
  return { sharedAt: { lte: since } };
}

/** Messages that went out, or were given up, before this instant. */
export function dueMessages(since: Date) {
  return { OR: [{ doneAt: { lte: since } }, { deadAt: { lte: since } }] };
}

/** Those of these messages whose mail may still lie as a file: they are kept, and nobody in them has been erased. */
export async function listKeepable(ids: string[]): Promise<Set<string>> {
  const messages = await db().outboxMessage.findMany({
    where: { id: { in: ids } },
    select: { id: true, subjectKind: true, subjectId: true },
  });
  const leads = messages
    .filter(({ subjectKind }) => subjectKind === 'lead')
    .map(({ subjectId }) => subjectId);
  const erased = await db().lead.findMany({
    where: { id: { in: leads }, wrappedKey: null },
    select: { id: true },
  });
  const gone = new Set(erased.map(({ id }) => id));
  return new Set(messages.filter(({ subjectId }) => !gone.has(subjectId)).map(({ id }) => id));
}

/** What a sweep would take away now. */
export async function countDue(now: Date): Promise<Due> {
  const [leads, proofs, shares, cases, messages, staff, audit] = await Promise.all([
    db().lead.count({ where: dueLeads(keptSince('lead', now)) }),
    db().lead.count({ where: dueProofs(keptSince('acceptance', now)) }),
    db().leadShare.count({ where: dueShares(keptSince('acceptance', now)) }),
    countDueCases(now),
    db().outboxMessage.count({ where: dueMessages(keptSince('message', now)) }),
    db().staff.count({ where: { disabledAt: { lte: keptSince('staffAccount', now) } } }),
    db().auditEntry.count({ where: { at: { lte: keptSince('audit', now) } } }),
  ]);
  return { leads, proofs: proofs + shares, cases, messages, staff, audit };
}
