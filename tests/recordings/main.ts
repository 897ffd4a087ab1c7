// Runs every sample of the trials (or of those named) and writes what comes out to components/trials/<id>/recorded.
import { chromium, type Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import type { RecordedResult, TrialManifest } from '@/lib/trials/manifest';
import { listTrials } from '@/lib/trials/queries';
import { launchOptions } from '@/tests/support/browser';
import { startServer } from '@/tests/support/server';

const WITHIN_MS = 120_000;

const wanted = process.argv.slice(2);
const trials = listTrials().filter(({ id }) => wanted.length === 0 || wanted.includes(id));
const server = process.env.E2E_ORIGIN
  ? { origin: process.env.E2E_ORIGIN, stop: () => Promise.resolve(0) }
  : await startServer();
const browser = await chromium.launch(launchOptions);
try {
  for (const trial of trials) {
    for (const { id } of trial.samples) {
      // A page of its own, so that the sample's own options are the first ones.
      const page = await browser.newPage({ baseURL: server.origin });
      const result = await run(page, trial, id);
      await page.close();
      await keep(trial, id, result);
      console.log(`${trial.id}: ${id}`);
    }
  }
} finally {
  await browser.close();
  await server.stop();
}

async function run(page: Page, trial: TrialManifest, sample: string): Promise<RecordedResult['result']> {
  await page.goto(`/zh/technologies/${trial.technology}/trial`);
  await page.locator(`[data-sample="${sample}"]`).click();
  await page.locator('[data-state="done"]').waitFor({ timeout: WITHIN_MS });
  return JSON.parse(
    (await page.locator('[data-trial-json]').textContent()) ?? '',
  ) as RecordedResult['result'];
}

async function keep({ id, credits }: TrialManifest, sample: string, result: RecordedResult['result']) {
  const [credit] = credits;
  const recorded: RecordedResult = {
    recordedOn: new Date().toISOString().slice(0, 10),
    version: `${credit?.name ?? id} ${credit?.version ?? ''}`.trim(),
    result,
  };
  const file = path.resolve('components/trials', id, 'recorded', `${sample}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await format(JSON.stringify(recorded), { parser: 'json', printWidth: 110 }));
}
