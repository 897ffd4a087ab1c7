// A process of its own, with keys of its own: `measure.ts <folder> <few> <many> <turns>` prints the figures as JSON.
import path from 'node:path';
import { keyRing } from '@/lib/crypto/keys';
import { createPostgresDatabase } from '@/tests/support/postgres-databases';
import { startPostgres } from '@/tests/support/postgres-server';
import type { AnswersByQuestion } from '../report/growth';
import { answersOf, askAll, type Times } from './ask';
import { fillPostgres, fillSqlite } from './fill';

const [folder = '', few = '', many = '', turns = ''] = process.argv.slice(2);
const now = Date.parse('2026-11-30T00:00:00Z');

type Sized = { few: AnswersByQuestion; many: AnswersByQuestion };

/** Turn by turn, so that a machine that is busy for a while is so for both. */
async function measure(urls: { few: string; many: string }): Promise<Sized> {
  const few: Times[] = [];
  const many: Times[] = [];
  for (let turn = 0; turn < Number(turns); turn += 1) {
    few.push(await askAll(urls.few, new Date(now)));
    many.push(await askAll(urls.many, new Date(now)));
  }
  return { few: answersOf(few), many: answersOf(many) };
}

const files = { few: path.join(folder, 'few.db'), many: path.join(folder, 'many.db') };
const started = performance.now();
await fillSqlite(files.few, { ring: keyRing(), count: Number(few), now });
await fillSqlite(files.many, { ring: keyRing(), count: Number(many), now });
console.error(`SQLite filled after ${Math.round((performance.now() - started) / 1000)} s`);
const sqlite = await measure({ few: `file:${files.few}`, many: `file:${files.many}` });
const server = await startPostgres();
try {
  const admin = server.url('postgres');
  const urls = {
    few: await createPostgresDatabase(admin, { name: 'few' }),
    many: await createPostgresDatabase(admin, { name: 'many' }),
  };
  await fillPostgres(urls.few, files.few);
  await fillPostgres(urls.many, files.many);
  console.error(`PostgreSQL filled after ${Math.round((performance.now() - started) / 1000)} s`);
  console.log(JSON.stringify({ sqlite, postgresql: await measure(urls) }));
} finally {
  await server.stop();
}
