// What grows with the records kept: the same questions over few of them and over very many, on both databases.
import path from 'node:path';
import { newKeyText } from '@/lib/crypto/key-text';
import type { Place } from './leads/run';
import { runForJson } from './run-for-json';

export type Growth<Figures> = {
  few: number;
  many: number;
  databases: Record<'sqlite' | 'postgresql', { few: Figures; many: Figures }>;
};

type Part = { part: string; few: number; many: number; words?: string[] };

/** Runs `tests/bench/<part>/measure.ts` in a process of its own, with keys of its own. */
export async function measureGrowth<Figures>(
  { root, folder }: Place,
  { part, few, many, words = [] }: Part,
): Promise<Growth<Figures>> {
  const databases = await runForJson({
    root,
    script: path.join(root, 'tests/bench', part, 'measure.ts'),
    words: [folder, String(few), String(many), ...words],
    env: { DATA_DIR: folder, DATA_KEYS: newKeyText(), DATABASE_URL: '', LOG_LEVEL: 'silent' },
  });
  return { few, many, databases: databases as Growth<Figures>['databases'] };
}
