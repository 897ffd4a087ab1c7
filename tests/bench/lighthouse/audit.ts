import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { z } from 'zod';
import { launchOptions } from '@/tests/support/browser';
import type { Tools } from './tools';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export type Category = (typeof CATEGORIES)[number];

export type Audit = {
  /** 0 to 100; NaN where Lighthouse could not tell. */
  scores: Record<Category, number>;
  /** What cost points. */
  lost: string[];
};

const category = z.object({
  score: z.number().nullable(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});

const lighthouseResult = z.object({
  categories: z.record(z.enum(CATEGORIES), category),
  audits: z.record(z.string(), z.object({ score: z.number().nullable() })),
});

const WITHIN_MS = 120_000;

/** Lighthouse as it comes: a phone on slow 4G, simulated, in a browser of its own. */
export async function audit(tools: Tools, url: string, folder: string): Promise<Audit> {
  const file = path.join(folder, 'lighthouse.json');
  const args = [
    url,
    '--quiet',
    '--no-enable-error-reporting',
    `--only-categories=${CATEGORIES.join(',')}`,
    '--output=json',
    `--output-path=${file}`,
    `--chrome-flags=${['--headless', ...launchOptions.args].join(' ')}`,
  ];
  const browser = launchOptions.executablePath ?? chromium.executablePath();
  await promisify(execFile)(tools.node, [tools.lighthouse, ...args], {
    env: { ...process.env, CHROME_PATH: browser },
    timeout: WITHIN_MS,
  });
  return readResult(readFileSync(file, 'utf8'));
}

function readResult(text: string): Audit {
  const { categories, audits } = lighthouseResult.parse(JSON.parse(text));
  const scores = CATEGORIES.map((name) => [name, 100 * (categories[name].score ?? Number.NaN)]);
  const counted = CATEGORIES.flatMap((name) => categories[name].auditRefs.filter(({ weight }) => weight > 0));
  const lost = counted.map(({ id }) => id).filter((id) => (audits[id]?.score ?? 1) < 1);
  return { scores: Object.fromEntries(scores) as Audit['scores'], lost: [...new Set(lost)] };
}
