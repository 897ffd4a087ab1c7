// The desk's inbox over few leads and over very many, on both databases.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { newKeyText } from '@/lib/crypto/key-text';
import type { Place } from '../leads/run';
import type { Sizes } from '../sizes';
import type { Answers } from './ask';

export type InboxResult = {
  few: number;
  many: number;
  databases: Record<'sqlite' | 'postgresql', { few: Answers; many: Answers }>;
};

export async function benchInbox({ root, folder }: Place, sizes: Sizes): Promise<InboxResult> {
  const { inboxFew: few, inboxMany: many, inboxTurns: turns } = sizes;
  const script = path.join(root, 'tests/bench/inbox/measure.ts');
  const words = ['--import', 'tsx', script, folder, String(few), String(many), String(turns)];
  const env = {
    ...process.env,
    DATA_DIR: folder,
    DATA_KEYS: newKeyText(),
    DATABASE_URL: '',
    LOG_LEVEL: 'silent',
  };
  const child = spawn(process.execPath, words, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`The inbox could not be measured (${String(code)}).`);
  const databases = JSON.parse(Buffer.concat(chunks).toString('utf8')) as InboxResult['databases'];
  return { few, many, databases };
}
