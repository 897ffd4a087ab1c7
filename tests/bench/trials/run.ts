// Each open trial on its own page, and the same model run plainly in the same browser.
import { chromium } from '@playwright/test';
import { listTrials } from '@/lib/trials/queries';
import { launchOptions } from '@/tests/support/browser';
import type { Place } from '../leads/run';
import { planOurs } from '../servers/ours';
import { startServer } from '../servers/running';
import type { Sizes } from '../sizes';
import { bundlePlain } from './bundle-plain';
import { type Measure, measurePlain, measureTrial } from './measure';

export type TrialFigures = { id: string; ours: Measure; plain: Measure | null };
export type TrialsResult = { trials: TrialFigures[] };

export async function benchTrials(place: Place, { rounds }: Sizes): Promise<TrialsResult> {
  const server = await startServer(planOurs(place.root, place.folder));
  const origin = `http://127.0.0.1:${server.port}`;
  const trials: TrialFigures[] = [];
  try {
    for (const trial of listTrials()) {
      const script = await bundlePlain(place.root, trial.id);
      const asked = { origin, trial, runs: rounds + 1 };
      trials.push({
        id: trial.id,
        ours: await inBrowser((browser) => measureTrial(browser, asked)),
        plain:
          script === null ? null : await inBrowser((browser) => measurePlain(browser, { ...asked, script })),
      });
    }
  } finally {
    await server.stop();
  }
  return { trials };
}

/** A browser of its own each time, so that nothing is warm and memory is this run's. */
async function inBrowser<Value>(
  work: (browser: Awaited<ReturnType<typeof chromium.launch>>) => Promise<Value>,
) {
  const browser = await chromium.launch(launchOptions);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
