// Kills the outbox's worker at random points, again and again, and counts what a mail server was given meanwhile.
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { newKeyText } from '@/lib/crypto/key-text';
import { openDatabase } from '@/lib/db/client';
import type { DatabaseKind } from '@/lib/db/datamodel';
import { migrate } from '@/lib/db/migrations/apply';
import { outgoing } from '@/lib/outbox/message';
import { createPostgresDatabase } from '@/tests/support/postgres-databases';
import { startPostgres } from '@/tests/support/postgres-server';
import { type Counted, startCountingServer } from './counting-server';

export type KillFigures = {
  database: DatabaseKind;
  kills: number;
  /** Kills that came after mails had gone out in that life. */
  killsAtWork: number;
  messages: number;
  lost: number;
  /** Messages that came under two Message-IDs, so that nobody could tell that they are one. */
  twice: number;
  /** Times that a message came again under its own Message-ID, which a receiver drops. */
  repeated: number;
  /** Tries that the desk shows as ambiguous. */
  ambiguous: number;
};

/** Workers that are alive at a time, as in a deployment of several instances. */
const LANES = 3;
const LONGEST_LIFE_MS = 100;
const MESSAGES_A_KILL = 10;

export async function killWorkers(
  { root, folder }: { root: string; folder: string },
  kills: number,
): Promise<KillFigures[]> {
  const life = await bundleLife(root, folder);
  const sqlite = `file:${path.join(folder, 'outbox.db')}`;
  await migrate(sqlite);
  const figures = [await killOn({ life, url: sqlite, folder, database: 'sqlite' }, kills)];
  const postgres = await startPostgres();
  try {
    await createPostgresDatabase(postgres.url('postgres'), { name: 'outbox' });
    await migrate(postgres.url('outbox'));
    figures.push(await killOn({ life, url: postgres.url('outbox'), folder, database: 'postgresql' }, kills));
  } finally {
    await postgres.stop();
  }
  return figures;
}

type Scene = { life: string; url: string; folder: string; database: DatabaseKind };

async function bundleLife(root: string, folder: string): Promise<string> {
  const outfile = path.join(folder, 'life.mjs');
  const entryPoints = [path.join(root, 'tests/bench/outbox/life-server.ts')];
  const tsconfig = path.join(root, 'tsconfig.json');
  const shape = {
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  } as const;
  await build({ ...shape, entryPoints, outfile, tsconfig, logLevel: 'silent' });
  return outfile;
}

async function killOn(scene: Scene, kills: number): Promise<KillFigures> {
  const server = await startCountingServer();
  const database = openDatabase(scene.url);
  try {
    const messages = kills * MESSAGES_A_KILL;
    await database.outboxMessage.createMany({ data: happened(messages) });
    const env = { ...process.env, SMTP_URL: server.url, DATA_DIR: scene.folder, DATA_KEYS: newKeyText() };
    let left = kills;
    let killsAtWork = 0;
    const lane = async () => {
      while (left > 0) {
        left -= 1;
        const before = sum(server);
        await live(scene, env, async () => {
          // Two of three live until mails go out, however slow the machine; the rest may die before.
          if (Math.random() < 2 / 3)
            await until(() => sum(server) > before || server.taken.size === messages);
          await wait(Math.random() * LONGEST_LIFE_MS);
        });
        if (sum(server) > before) killsAtWork += 1;
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    await finish(scene, env, () => database.outboxMessage.count({ where: { doneAt: null, deadAt: null } }));
    const { _sum } = await database.outboxMessage.aggregate({ _sum: { ambiguous: true } });
    const ambiguous = _sum.ambiguous ?? 0;
    return {
      database: scene.database,
      kills,
      killsAtWork,
      messages,
      ambiguous,
      ...countIn(server, messages),
    };
  } finally {
    await database.$disconnect();
    await server.close();
  }
}

function happened(count: number) {
  return Array.from({ length: count }, (_, n) => {
    const subject = { kind: 'bench', subjectKind: 'bench', subjectId: String(n) };
    return outgoing({ ...subject, payload: { reference: `m${n}` } }, new Date());
  });
}

/** One worker, killed when its time has come. */
async function live({ life, url }: Scene, env: NodeJS.ProcessEnv, time: () => Promise<void>): Promise<void> {
  const child = spawn(process.execPath, [life, url], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  if (child.exitCode !== null) throw new Error('The worker did not start.');
  await time();
  child.kill('SIGKILL');
  await ended;
}

async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!isSo() && Date.now() < deadline) await wait(2);
}

/** One worker that may do what is left. */
async function finish(
  { life, url }: Scene,
  env: NodeJS.ProcessEnv,
  left: () => Promise<number>,
): Promise<void> {
  const child = spawn(process.execPath, [life, url], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const deadline = Date.now() + 300_000;
  while ((await left()) > 0 && Date.now() < deadline) await wait(100);
  child.kill('SIGKILL');
  await ended;
}

function countIn({ taken }: Counted, messages: number) {
  let [lost, twice, repeated] = [0, 0, 0];
  for (let n = 0; n < messages; n += 1) {
    const ids = taken.get(`m${n}@bench.invalid`);
    if (ids === undefined) lost += 1;
    else if (ids.size > 1) twice += 1;
    repeated += [...(ids?.values() ?? [])].reduce((total, count) => total + count - 1, 0);
  }
  return { lost, twice, repeated };
}

function sum({ taken }: Counted): number {
  return [...taken.values()].reduce((total, ids) => total + [...ids.values()].reduce((a, b) => a + b, 0), 0);
}
