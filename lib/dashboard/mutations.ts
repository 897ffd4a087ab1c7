import { db, type Transaction } from '@/lib/db/client';
import { type Figure, Tally } from './figures';
import { COUNTED_COLUMNS, findMark, idsOfDay, listChanges } from './queries';
import type { VisitCounts } from './visits';

const LEADS_AT_ONCE = 2000;

/**
 * Brings the figures up to what the audit log says has changed: the days of the leads that its next entries are about are
 * counted anew. Every change of a lead is audited, so none is missed, and nobody who sends a lead or works on one waits
 * for it. Gives how many entries were read; none: the figures are up to date.
 */
export async function makeFigures(now: Date): Promise<number> {
  const mark = await findMark();
  const { days, last, entries } = await listChanges(mark?.entryId ?? 0);
  if (last === null) return 0;
  const figures = new Map<string, Figure[]>();
  // Counted after the entries were read: what they tell of is there. What comes in meanwhile has an entry of its own.
  for (const day of days) figures.set(day, await countDay(day));
  await db().$transaction(async (transaction) => {
    const isFirst = await moveMark(transaction, { from: mark?.entryId ?? null, to: last, now });
    if (!isFirst) return;
    for (const [day, counted] of figures) await replaceDay(transaction, day, counted);
  });
  return entries;
}

/** Counts the leads that came in on a day and replaces its figures: for leads that no audit log tells of. */
export async function makeFiguresOf(day: string): Promise<void> {
  const counted = await countDay(day);
  await db().$transaction((transaction) => replaceDay(transaction, day, counted));
}

/** Adds what was counted in memory; several servers add to the same counts. */
export async function addVisits(counts: VisitCounts): Promise<void> {
  const writes = counts.map(
    ({ day, technology, step, count }) => db().$executeRaw`
      INSERT INTO "VisitCount" ("day", "technology", "step", "count")
      VALUES (${day}, ${technology}, ${step}, CAST(${count} AS INTEGER))
      ON CONFLICT ("day", "technology", "step")
      DO UPDATE SET "count" = "VisitCount"."count" + CAST(${count} AS INTEGER)`,
  );
  await db().$transaction(writes);
}

async function countDay(day: string): Promise<Figure[]> {
  const tally = new Tally();
  const { from, to } = idsOfDay(day);
  for (let after = from; ;) {
    const leads = await db().lead.findMany({
      where: { id: { gt: after, lt: to }, wrappedKey: { not: null } },
      orderBy: { id: 'asc' },
      take: LEADS_AT_ONCE,
      select: COUNTED_COLUMNS,
    });
    for (const lead of leads) tally.add(lead);
    const last = leads.at(-1);
    if (last === undefined || leads.length < LEADS_AT_ONCE) return tally.figures();
    after = last.id;
  }
}

async function replaceDay(transaction: Transaction, day: string, figures: Figure[]): Promise<void> {
  await transaction.leadFigure.deleteMany({ where: { day } });
  await transaction.leadFigure.createMany({ data: figures.map((figure) => ({ ...figure, day })) });
}

/** False: another server was faster, and what it made stands. */
async function moveMark(
  transaction: Transaction,
  { from, to, now }: { from: number | null; to: number; now: Date },
): Promise<boolean> {
  const data = { entryId: to, madeAt: now };
  if (from === null) {
    await transaction.figureMark.create({ data: { id: 1, ...data }, select: { id: true } });
    return true;
  }
  const { count } = await transaction.figureMark.updateMany({ where: { id: 1, entryId: from }, data });
  return count === 1;
}
