import { shanghaiDate, startOfShanghaiDay } from '@/lib/core/dates';
import { leastId } from '@/lib/core/ids';
import { db } from '@/lib/db/client';
import { demand, type StaffMember } from '@/lib/staff/rights';
import { nextDay } from '@/lib/working-days/rules';
import type { FigureKind } from './figures';

/** What is counted of a lead: nothing of it is opened. */
export const COUNTED_COLUMNS = {
  id: true,
  createdAt: true,
  technology: true,
  state: true,
  quarantine: true,
  rescuedAt: true,
  mergedIntoId: true,
  source: true,
  sourceReferrer: true,
  sourcePage: true,
  utmSource: true,
  isMinor: true,
  firstContactAt: true,
} as const;

const ENTRIES_AT_ONCE = 1000;

/** Up to where the figures are made. Null: none have been. */
export function findMark(): Promise<{ entryId: number; madeAt: Date } | null> {
  return db().figureMark.findUnique({ where: { id: 1 }, select: { entryId: true, madeAt: true } });
}

/** The ids of leads that came in on a day: a lead's id begins with the instant at which it came in. */
export function idsOfDay(day: string): { from: string; to: string } {
  return { from: leastId(startOfShanghaiDay(day)), to: leastId(startOfShanghaiDay(nextDay(day))) };
}

/** The days of the leads that the next entries of the audit log are about, and the last of those entries. */
export async function listChanges(
  after: number,
): Promise<{ days: Set<string>; last: number | null; entries: number }> {
  const entries = await db().auditEntry.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: ENTRIES_AT_ONCE,
    select: { id: true, subjectKind: true, subjectId: true },
  });
  const leads = entries.flatMap(({ subjectKind, subjectId }) => (subjectKind === 'lead' ? [subjectId] : []));
  const found = await db().lead.findMany({
    where: { id: { in: [...new Set(leads)] } },
    select: { createdAt: true },
  });
  return {
    days: new Set(found.map(({ createdAt }) => shanghaiDate(createdAt))),
    last: entries.at(-1)?.id ?? null,
    entries: entries.length,
  };
}

export type DaySum = { day: string; key: string; count: number };
export type KindSum = { kind: FigureKind; key: string; count: number };
export type VisitSum = { technology: string; step: string; count: number };

export type Figures = {
  /** Leads by the day and technology. */
  leads: DaySum[];
  /** Every other figure, over the whole period. */
  sums: KindSum[];
  visits: VisitSum[];
  /** When the figures were made last. Null: not yet. */
  madeAt: Date | null;
};

/** The figures of a period. Everybody with the right to the dashboard sees the same. */
export async function readFigures(
  member: StaffMember,
  { from, to }: { from: string; to: string },
): Promise<Figures> {
  demand(member, 'dashboard:read');
  const day = { gte: from, lte: to };
  const [leads, sums, visits, mark] = await Promise.all([
    db().leadFigure.findMany({
      where: { day, kind: 'technology' },
      select: { day: true, key: true, count: true },
    }),
    db().leadFigure.groupBy({
      by: ['kind', 'key'],
      where: { day, kind: { not: 'technology' } },
      _sum: { count: true },
    }),
    db().visitCount.groupBy({ by: ['technology', 'step'], where: { day }, _sum: { count: true } }),
    findMark(),
  ]);
  return {
    leads,
    sums: sums.map(({ kind, key, _sum }) => ({ kind: kind as FigureKind, key, count: _sum.count ?? 0 })),
    visits: visits.map(({ technology, step, _sum }) => ({ technology, step, count: _sum.count ?? 0 })),
    madeAt: mark?.madeAt ?? null,
  };
}
