// The dashboard.
import { type Growth, measureGrowth } from '../growth';
import type { Place } from '../leads/run';
import type { Sizes } from '../sizes';

/** Milliseconds: the board of each period, one day counted anew; and how many leads the longest period has. */
type Times = { boardMs: Record<string, number>; dayMs: number; shown: number };

export type DashboardResult = Growth<Times>;

export function benchDashboard(place: Place, sizes: Sizes): Promise<DashboardResult> {
  const { dashboardFew: few, dashboardMany: many } = sizes;
  return measureGrowth(place, { part: 'dashboard', few, many });
}
