import { db } from '@/lib/db/client';
import { keptSince } from '../periods';

/** Rights requests that still hold a person and were closed before this instant. */
export function dueRequests(since: Date) {
  return { wrappedKey: { not: null }, closedAt: { lte: since } };
}

/** Reports that still hold a person and were closed before this instant. */
export function dueReports(since: Date) {
  return { wrappedKey: { not: null }, closedAt: { lte: since } };
}

/** Restrictions that still hold a person and were lifted, refused or over before this instant. */
export function dueRestrictions(since: Date) {
  return {
    wrappedKey: { not: null },
    OR: [{ closedAt: { lte: since } }, { closedAt: null, endsAt: { lte: since } }],
  };
}

/** How many cases a sweep would take the persons out of now. */
export async function countDueCases(now: Date): Promise<number> {
  const since = keptSince('case', now);
  const [requests, reports, restrictions] = await Promise.all([
    db().rightsRequest.count({ where: dueRequests(since) }),
    db().report.count({ where: dueReports(since) }),
    db().restriction.count({ where: dueRestrictions(since) }),
  ]);
  return requests + reports + restrictions;
}
