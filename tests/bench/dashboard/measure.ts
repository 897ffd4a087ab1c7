// A process of its own: `measure.ts <folder> <few> <many>` prints the figures as JSON.
import path from 'node:path';
import { shanghaiDate } from '@/lib/core/dates';
import { boardOf } from '@/lib/dashboard/board';
import { makeFiguresOf } from '@/lib/dashboard/mutations';
import { readFigures } from '@/lib/dashboard/queries';
import { daysOf, PERIODS } from '@/lib/dashboard/rules';
import { closeDatabase, switchDatabase } from '@/lib/db/client';
import { createPostgresDatabase } from '@/tests/support/postgres-databases';
import { startPostgres } from '@/tests/support/postgres-server';
import { median } from '../report/statistics';
import { fillPostgres, fillSqlite } from './fill';

const [folder = '', few = '', many = ''] = process.argv.slice(2);
const now = Date.parse('2026-11-30T04:00:00Z');
const MEMBER = { id: 'staff-1', role: 'viewer' } as const;
/** As many as the longest period shows. */
const DAYS = 91;
const WARM_UP = 3;
const ROUNDS = 15;
const KNOWN = Array.from({ length: 17 }, (_, index) => `technology-${index}`);

type DashboardTimes = { boardMs: Record<string, number>; dayMs: number; shown: number };

async function measure(url: string): Promise<DashboardTimes> {
  switchDatabase(url);
  const dayTimes: number[] = [];
  for (let day = 0; day < DAYS; day += 1) {
    const begun = performance.now();
    await makeFiguresOf(shanghaiDate(new Date(now - day * 86_400_000)));
    dayTimes.push(performance.now() - begun);
  }
  const boardMs: Record<string, number> = {};
  let shown = 0;
  for (const period of PERIODS) {
    const days = daysOf(period, new Date(now));
    const times: number[] = [];
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      const begun = performance.now();
      const figures = await readFigures(MEMBER, { from: days[0] ?? '', to: days.at(-1) ?? '' });
      const board = boardOf(figures, days, KNOWN);
      if (round >= 0) times.push(performance.now() - begun);
      shown = board.leads;
    }
    boardMs[period] = median(times);
  }
  await closeDatabase();
  return { boardMs, dayMs: median(dayTimes), shown };
}

const files = { few: path.join(folder, 'few.db'), many: path.join(folder, 'many.db') };
await fillSqlite(files.few, Number(few), now);
await fillSqlite(files.many, Number(many), now);
const sqlite = { few: await measure(`file:${files.few}`), many: await measure(`file:${files.many}`) };
const server = await startPostgres();
try {
  const admin = server.url('postgres');
  const urls = {
    few: await createPostgresDatabase(admin, { name: 'few' }),
    many: await createPostgresDatabase(admin, { name: 'many' }),
  };
  await fillPostgres(urls.few, Number(few), now);
  await fillPostgres(urls.many, Number(many), now);
  const postgresql = { few: await measure(urls.few), many: await measure(urls.many) };
  console.log(JSON.stringify({ sqlite, postgresql }));
} finally {
  await server.stop();
}
