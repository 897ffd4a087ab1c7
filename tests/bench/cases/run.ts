// The desk's requests and reports, and their senders' pages, over few cases and over many, on both databases.
import path from 'node:path';
import { newKeyText } from '@/lib/crypto/key-text';
import type { Place } from '../leads/run';
import { runForJson } from '../run-for-json';
import type { Sizes } from '../sizes';
import type { CaseAnswers } from './measure';

export type CasesResult = {
  few: number;
  many: number;
  databases: Record<'sqlite' | 'postgresql', { few: CaseAnswers; many: CaseAnswers }>;
};

export async function benchCases({ root, folder }: Place, sizes: Sizes): Promise<CasesResult> {
  const { casesFew: few, casesMany: many } = sizes;
  const script = path.join(root, 'tests/bench/cases/measure.ts');
  const env = { DATA_DIR: folder, DATA_KEYS: newKeyText(), DATABASE_URL: '', LOG_LEVEL: 'silent' };
  const databases = await runForJson({ root, script, words: [folder, String(few), String(many)], env });
  return { few, many, databases: databases as CasesResult['databases'] };
}
