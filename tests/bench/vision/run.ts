// Times and memory of the trials that look at pictures, each beside the same models run plainly in the same browser.
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { readTrial } from '@/lib/trials/queries';
import { launchOptions } from '@/tests/support/browser';
import type { Place } from '../leads/run';
import { median } from '../report/statistics';
import { planOurs } from '../servers/ours';
import { startServer } from '../servers/running';
import type { Sizes } from '../sizes';
import { peakMemory } from './memory';
import { servePlain } from './plain-server';
import { type Subject, SUBJECTS } from './subjects';

export type Timed = { coldMs: number; unitMs: number; memoryMib: number };
export type VisionResult = { trials: { trial: string; ours: Timed; plain: Timed }[] };

const WITHIN = { timeout: 120_000 };

export async function benchVision(place: Place, { visits }: Sizes): Promise<VisionResult> {
  const server = await startServer(planOurs(place.root, place.folder));
  const plain = await servePlain(place.root);
  const units = visits * 3;
  try {
    const trials: VisionResult['trials'] = [];
    for (const subject of SUBJECTS) {
      const origin = `http://127.0.0.1:${server.port}`;
      trials.push({
        trial: subject.trial,
        ours: await inBrowser((page, browser) =>
          timeOurs(page, browser, { subject, origin, units, root: place.root }),
        ),
        plain: await inBrowser((page, browser) =>
          timePlain(page, browser, { subject, origin: plain.origin, units }),
        ),
      });
    }
    return { trials };
  } finally {
    plain.stop();
    await server.stop();
  }
}

async function inBrowser(time: (page: Page, browser: Browser) => Promise<Timed>): Promise<Timed> {
  const browser = await chromium.launch(launchOptions);
  try {
    return await time(await browser.newPage(), browser);
  } finally {
    await browser.close();
  }
}

type Work = { subject: Subject; origin: string; units: number };

async function timeOurs(
  page: Page,
  browser: Browser,
  { subject, origin, units, root }: Work & { root: string },
): Promise<Timed> {
  await page.goto(`${origin}/zh/technologies/${readTrial(subject.trial).technology}/trial`);
  await page.evaluate(noteTimes);
  await page.locator('[data-action="load"]').click();
  await page.locator('[data-state="ready"]').waitFor(WITHIN);
  const file = path.join(root, 'content/samples', subject.file);
  const times: number[] = [];
  for (let unit = 0; unit < units; unit++) {
    await page.locator('#trial-file').setInputFiles(file);
    await page.waitForFunction((count) => window.units.length > count, unit, WITHIN);
  }
  times.push(...(await page.evaluate(() => window.units)));
  const coldMs = await page.evaluate(() => window.coldMs);
  return {
    coldMs: coldMs + (times[0] ?? Number.NaN),
    unitMs: median(times.slice(1)),
    memoryMib: await peakMemory(browser),
  };
}

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Window {
    units: number[];
    coldMs: number;
  }
}

/** Notes in the page how long loading and each run take, from the click or the choice to the state that ends it. */
function noteTimes(): void {
  window.units = [];
  let begun = performance.now();
  const frame = document.querySelector('[data-trial]');
  if (!frame) throw new Error('no trial');
  addEventListener('click', () => (begun = performance.now()), { capture: true });
  addEventListener('change', () => (begun = performance.now()), { capture: true });
  new MutationObserver(() => {
    const state = frame.getAttribute('data-state');
    if (state === 'ready') window.coldMs = performance.now() - begun;
    if (state === 'done') window.units.push(performance.now() - begun);
  }).observe(frame, { attributeFilter: ['data-state'] });
}

async function timePlain(page: Page, browser: Browser, { subject, origin, units }: Work): Promise<Timed> {
  await page.goto(origin);
  const order = { ...subject.plain, sample: `/${subject.file}` };
  const times = await page.evaluate(
    async ({ message, count }) => {
      const made: number[] = [];
      const begun = performance.now();
      const worker = new Worker('/worker.js');
      for (let unit = 0; unit <= count; unit++) {
        const from = unit === 0 ? begun : performance.now();
        await new Promise((resolve, reject) => {
          worker.onmessage = resolve;
          worker.onerror = reject;
          worker.postMessage(message);
        });
        made.push(performance.now() - from);
      }
      return made;
    },
    { message: order, count: units - 1 },
  );
  return {
    coldMs: times[0] ?? Number.NaN,
    unitMs: median(times.slice(1)),
    memoryMib: await peakMemory(browser),
  };
}
