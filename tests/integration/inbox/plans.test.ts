import { beforeAll, expect, it } from 'vitest';
import { keyRing } from '@/lib/crypto/keys';
import type { Database } from '@/lib/db/client';
import { describeOnBothDatabases } from '@/tests/support/database';
import { fillRows } from './many-leads';

const STRETCH = `"place" >= '1' AND "place" < '2'`;
const PAGE = 'ORDER BY "place" ASC LIMIT 51';

/** What a page of the inbox asks, as Prisma puts it, and the index that must answer it in its order. */
const QUESTIONS: [string, string][] = [
  [`WHERE "place" >= '0' AND "place" < '1' ${PAGE}`, 'Lead_place_idx'],
  [`WHERE "place" > '10000000000000A' AND "place" < '2' ${PAGE}`, 'Lead_place_idx'],
  [`WHERE "state" = 'won' AND ${STRETCH} ${PAGE}`, 'Lead_state_place_idx'],
  [`WHERE "technology" = 'technology-5' AND ${STRETCH} ${PAGE}`, 'Lead_technology_place_idx'],
  [
    `WHERE "technology" IS NULL AND ${STRETCH} ORDER BY "technology" ASC, "place" ASC LIMIT 51`,
    'Lead_technology_place_idx',
  ],
  [`WHERE "source" = 'fair' AND ${STRETCH} ${PAGE}`, 'Lead_source_place_idx'],
  [`WHERE "assigneeId" = 'staff-3' AND ${STRETCH} ${PAGE}`, 'Lead_assigneeId_place_idx'],
  [
    `WHERE "assigneeId" IS NULL AND ${STRETCH} ORDER BY "assigneeId" ASC, "place" ASC LIMIT 51`,
    'Lead_assigneeId_place_idx',
  ],
];

async function planOf(database: Database, isSqlite: boolean, question: string): Promise<string> {
  const explain = isSqlite ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN';
  const rows = await database.$queryRawUnsafe<Record<string, unknown>[]>(
    `${explain} SELECT "id", "name" FROM "Lead" ${question}`,
  );
  return rows.map((row) => String(row.detail ?? row['QUERY PLAN'])).join('\n');
}

describeOnBothDatabases('a page of the inbox', (open, kind) => {
  beforeAll(async () => {
    await fillRows(open(), keyRing(), 4000);
    await open().$executeRawUnsafe(kind === 'sqlite' ? 'ANALYZE' : 'ANALYZE "Lead"');
  });

  it.each(QUESTIONS)('%s is one stretch of %s, and nothing is sorted', async (question, index) => {
    const plan = await planOf(open(), kind === 'sqlite', question);
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/TEMP B-TREE|Sort/);
  });
});
