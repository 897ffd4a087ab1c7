// A process of its own, with keys of its own: `measure.ts <folder> <few> <many>` prints the figures as JSON.
import path from 'node:path';
import { rightsCase } from '@/lib/cases/rights-case';
import { closeDatabase, switchDatabase } from '@/lib/db/client';
import { migrate } from '@/lib/db/migrations/apply';
import { findReport, listReports } from '@/lib/reports/queries';
import { findRequestForDesk, listRequests } from '@/lib/rights/queries';
import type { StaffMember } from '@/lib/staff/rights';
import { createPostgresDatabase } from '@/tests/support/postgres-databases';
import { startPostgres } from '@/tests/support/postgres-server';
import type { AnswersByQuestion } from '../report/growth';
import { median } from '../report/statistics';
import { fillCases, type Shown } from './fill';

const MEMBER: StaffMember = { id: 'staff-1', role: 'administrator' };
const WARM_UP = 5;
const ROUNDS = 21;

const [folder = '', few = '', many = ''] = process.argv.slice(2);
const now = new Date('2026-11-30T00:00:00Z');

function questions({ request, report }: Shown): Record<string, () => Promise<unknown[]>> {
  return {
    'rights requests, open': async () => (await listRequests(MEMBER, { isOpen: true, page: 1 })).rows,
    'rights requests, closed': async () => (await listRequests(MEMBER, { isOpen: false, page: 1 })).rows,
    'reports, open': async () => (await listReports(MEMBER, 'open', 1)).rows,
    'reports, decided': async () => (await listReports(MEMBER, 'decided', 1)).rows,
    'one request at the desk': async () => [await findRequestForDesk(MEMBER, request)],
    'one report at the desk': async () => [await findReport(MEMBER, report)],
    'the sender’s page of a request': async () => [await viewOfRequest(request)],
  };
}

async function viewOfRequest(reference: string): Promise<unknown> {
  const id = await rightsCase.findId(reference);
  return id === null ? null : rightsCase.findView(id, now);
}

async function answers(url: string, count: number): Promise<AnswersByQuestion> {
  await migrate(url);
  switchDatabase(url);
  try {
    const shown = await fillCases(count, now);
    const measured: AnswersByQuestion = {};
    for (const [name, question] of Object.entries(questions(shown))) {
      const times: number[] = [];
      let lines = 0;
      for (let round = -WARM_UP; round < ROUNDS; round += 1) {
        const before = performance.now();
        lines = (await question()).filter(Boolean).length;
        if (round >= 0) times.push(performance.now() - before);
      }
      measured[name] = { ms: median(times), lines };
    }
    return measured;
  } finally {
    await closeDatabase();
  }
}

const sqlite = {
  few: await answers(`file:${path.join(folder, 'few.db')}`, Number(few)),
  many: await answers(`file:${path.join(folder, 'many.db')}`, Number(many)),
};
const server = await startPostgres();
try {
  const admin = server.url('postgres');
  const postgresql = {
    few: await answers(await createPostgresDatabase(admin, { name: 'few' }), Number(few)),
    many: await answers(await createPostgresDatabase(admin, { name: 'many' }), Number(many)),
  };
  console.log(JSON.stringify({ sqlite, postgresql }));
} finally {
  await server.stop();
}
