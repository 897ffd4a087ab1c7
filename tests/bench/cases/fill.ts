// Fills a database with requests and reports as a desk has them after some years: one in ten is open, some concern minors.
import { newId } from '@/lib/core/ids';
import { db } from '@/lib/db/client';
import { submitReport } from '@/lib/reports/mutations';
import { submitRequest } from '@/lib/rights/mutations';
import { newRequest } from '@/tests/integration/cases/request-builder';
import { newReport } from '@/tests/integration/reports/report-builder';
import { randomBytes } from 'node:crypto';

const DAY_MS = 86_400_000;
const SPAN_DAYS = 900;
const BATCH = 500;

/** The two that are opened: made as the forms make them. The others are copies whose sealed fields nobody reads. */
export type Shown = { request: string; report: string };

/** Makes `count` cases, half of each kind. */
export async function fillCases(count: number, now: Date): Promise<Shown> {
  const request = await submitRequest(newRequest({}, { now }));
  const report = (await submitReport(newReport({ now }))).reference;
  const ofRequest = await db().rightsRequest.findUniqueOrThrow({ where: { reference: request } });
  const ofReport = await db().report.findUniqueOrThrow({ where: { reference: report } });
  for (let from = 0; from < count / 2; from += BATCH) {
    const some = Array.from({ length: Math.min(BATCH, count / 2 - from) }, (_, n) => from + n);
    await db().rightsRequest.createMany({
      data: some.map((n) => ({ ...ofRequest, ...copy('R', n, count, now), state: stateOf(n).request })),
    });
    await db().report.createMany({
      data: some.map((n) => ({ ...ofReport, ...copy('P', n, count, now), state: stateOf(n).report })),
    });
  }
  await db().$executeRawUnsafe('ANALYZE');
  return { request, report };
}

function stateOf(n: number) {
  if (n % 10 > 0) return { request: 'fulfilled', report: n % 3 === 0 ? 'upheld' : 'rejected' } as const;
  return { request: 'open', report: n % 20 === 0 ? 'received' : 'examining' } as const;
}

/** The n-th of `count` copies. */
function copy(letter: string, n: number, count: number, now: Date) {
  const createdAt = new Date(now.getTime() - Math.floor((2 * n * SPAN_DAYS * DAY_MS) / count));
  const digits = n.toString(32).toUpperCase().padStart(8, '0');
  return {
    id: newId(createdAt),
    reference: `${letter}-${digits.slice(0, 4)}-${digits.slice(4)}`,
    submissionKey: new Uint8Array(randomBytes(16)),
    emailIndex: new Uint8Array(randomBytes(16)),
    isFirst: n % 50 === 0,
    createdAt,
    dueAt: new Date(createdAt.getTime() + 21 * DAY_MS),
    closedAt: n % 10 === 0 ? null : new Date(createdAt.getTime() + 5 * DAY_MS),
  };
}
