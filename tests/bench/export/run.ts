// The whole inbox taken along as a file, through the real server, by a browser that is slower than it.
import { request } from 'node:http';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Place } from '../leads/run';
import { runForJson } from '../run-for-json';
import { residentMib } from '../servers/memory';
import { planOurs } from '../servers/ours';
import { type RunningServer, startServer } from '../servers/running';
import type { Sizes } from '../sizes';

type Taken = {
  status: number;
  bytes: number;
  /** Ends of lines outside the first; 0 in a workbook. */
  lines: number;
  tookMs: number;
  /** MiB before it began, and the most while it ran. */
  memoryMib: { before: number; most: number };
};

export type ExportResult = { leads: number; csv: Taken; xlsx: Taken };

const SAMPLE_MS = 50;

export async function benchExport({ root, folder }: Place, sizes: Sizes): Promise<ExportResult> {
  const { exportLeads: leads } = sizes;
  const plan = planOurs(root, folder);
  const env = { DATA_DIR: plan.env?.DATA_DIR ?? '', DATABASE_URL: '', DATA_KEYS: '', LOG_LEVEL: 'silent' };
  const script = path.join(root, 'tests/bench/export/fill.ts');
  const { cookie } = (await runForJson({ root, script, words: [String(leads)], env })) as { cookie: string };
  const server = await startServer(plan);
  try {
    // What the first answer loads isn't the export's.
    for (const format of ['csv', 'xlsx'] as const)
      await take(server, { format, cookie, fields: 'from=2999-01-01' });
    const csv = await take(server, { format: 'csv', cookie, fields: 'list=inbox' });
    const xlsx = await take(server, { format: 'xlsx', cookie, fields: 'list=inbox' });
    return { leads, csv, xlsx };
  } finally {
    await server.stop();
  }
}

type Asked = { format: 'csv' | 'xlsx'; cookie: string; fields: string };

async function take({ port, pid }: RunningServer, { format, cookie, fields }: Asked): Promise<Taken> {
  const begun = performance.now();
  const before = residentMib(pid);
  let most = before;
  const sampler = setInterval(() => (most = Math.max(most, residentMib(pid))), SAMPLE_MS);
  const origin = `http://127.0.0.1:${port}`;
  const headers = { cookie: `staff=${cookie}`, origin, 'content-type': 'application/x-www-form-urlencoded' };
  let bytes = 0;
  let lines = -1;
  const status = await new Promise<number>((resolve, reject) => {
    const sent = request(
      `${origin}/staff/leads/export/leads.${format}`,
      { method: 'POST', headers },
      (answer) => {
        void (async () => {
          for await (const chunk of answer as AsyncIterable<Buffer>) {
            bytes += chunk.length;
            if (format === 'csv') lines += chunk.filter((byte) => byte === 0x0a).length;
            // A line of 100 Mbit/s or so.
            await wait(1);
          }
          resolve(answer.statusCode ?? 0);
        })().catch(reject);
      },
    );
    sent.on('error', reject).end(fields);
  });
  clearInterval(sampler);
  return {
    status,
    bytes,
    lines: Math.max(0, lines),
    tookMs: performance.now() - begun,
    memoryMib: { before, most },
  };
}
