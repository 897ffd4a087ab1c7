import { db } from '@/lib/db/client';
import { keptSince } from './periods';

/** How many records are past their retention, by kind. */
export type Due = { leads: number; proofs: number; audit: number };

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

/** What a sweep would take away now. */
export async function countDue(now: Date): Promise<Due> {
  const [leads, proofs, shares, audit] = await Promise.all([
    db().lead.count({ where: dueLeads(keptSince('lead', now)) }),
    db().lead.count({ where: dueProofs(keptSince('acceptance', now)) }),
    db().leadShare.count({ where: dueShares(keptSince('acceptance', now)) }),
    db().auditEntry.count({ where: { at: { lte: keptSince('audit', now) } } }),
  ]);
  return { leads, proofs: proofs + shares, audit };
}
