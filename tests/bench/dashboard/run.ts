// The dashboard over few leads and over very many, on both databases.
import path from 'node:path';
import { newKeyText } from '@/lib/crypto/key-text';
import type { Place } from '../leads/run';
import { runForJson } from '../run-for-json';
import type { Sizes } from '../sizes';

/** Milliseconds: the board of each period, one day counted anew; and how many leads the longest period has. */
type Times = { boardMs: Record<string, number>; dayMs: number; shown: number };

export type DashboardResult = {
  few: number;
  many: number;
  databases: Record<'sqlite' | 'postgresql', { few: Times; many: Times }>;
};

export async function benchDashboard({ root, folder }: Place, sizes: Sizes): Promise<DashboardResult> {
  const { dashboardFew: few, dashboardMany: many } = sizes;
  const script = path.join(root, 'tests/bench/dashboard/measure.ts');
  const env = { DATA_DIR: folder, DATA_KEYS: newKeyText(), DATABASE_URL: '', LOG_LEVEL: 'silent' };
  const databases = await runForJson({ root, script, words: [folder, String(few), String(many)], env });
  return { few, many, databases: databases as DashboardResult['databases'] };
}
