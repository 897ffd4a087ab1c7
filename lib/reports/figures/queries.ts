import { db } from '@/lib/db/client';
import {
  type Count,
  groundGroup,
  guard,
  type Guarded,
  type Quarter,
  quartersBefore,
  SMALLEST,
} from './rules';

export type QuarterFigures = Quarter & {
  /** Null: too few to be told. */
  received: number | null;
  grounds: Guarded;
  /** By state; what isn't decided yet is `open`. */
  outcomes: Guarded;
};

/** What may be published of the last quarters. */
export async function findFigures(now: Date): Promise<QuarterFigures[]> {
  return Promise.all(quartersBefore(now).map(figuresOf));
}

async function figuresOf(quarter: Quarter): Promise<QuarterFigures> {
  const groups = await db().report.groupBy({
    by: ['ground', 'state'],
    where: { createdAt: { gte: quarter.from, lt: quarter.to } },
    _count: true,
  });
  const received = groups.reduce((sum, { _count: count }) => sum + count, 0);
  const byGround = summed(groups.map(({ ground, _count: count }) => ({ key: groundGroup(ground), count })));
  const byState = summed(
    groups.map(({ state, _count: count }) => ({
      key: state === 'received' || state === 'examining' ? 'open' : state,
      count,
    })),
  );
  const isTold = received === 0 || received >= SMALLEST;
  const nothing: Guarded = { told: [], rest: 0 };
  return {
    ...quarter,
    received: isTold ? received : null,
    grounds: isTold ? guard(byGround) : nothing,
    outcomes: isTold ? guard(byState) : nothing,
  };
}

function summed(counts: readonly Count[]): Count[] {
  const sums = new Map<string, number>();
  for (const { key, count } of counts) sums.set(key, (sums.get(key) ?? 0) + count);
  return [...sums].map(([key, count]) => ({ key, count }));
}
