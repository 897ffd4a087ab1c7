import { execFileSync } from 'node:child_process';
import type { Browser, Page } from '@playwright/test';
import { trialPlaces } from '@/lib/trials/assets-file';
import type { TrialManifest } from '@/lib/trials/manifest';
import type { PlainRun } from './plain-run';

export type Measure = {
  coldMs: number;
  unitMs: number[];
  peakMib: number;
  /** The longest task on the page's main thread while samples ran, in ms; 0 where none took 50 ms. Not of plain runs. */
  longestTaskMs?: number;
};

const WITHIN_MS = 120_000;

/** From the click on the button until it is ready, and the time of a sample, on the trial's own page. */
export async function measureTrial(
  browser: Browser,
  { origin, trial, runs }: { origin: string; trial: TrialManifest; runs: number },
): Promise<Measure> {
  const page = await browser.newPage();
  const peak = watchMemory(browser);
  await page.goto(`${origin}/zh/technologies/${trial.technology}/trial`);
  await page.locator('[data-action="load"]:enabled').waitFor();
  const coldMs = await timeUntil(page, '[data-action="load"]', 'ready');
  const unitMs: number[] = [];
  await page.evaluate(watchTasks);
  for (let run = 0; run < runs; run += 1) {
    unitMs.push(await timeUntil(page, `[data-sample="${trial.samples[0]?.id ?? ''}"]`, 'done'));
  }
  const longestTaskMs = await page.evaluate(
    () => (globalThis as { longestTaskMs?: number }).longestTaskMs ?? 0,
  );
  await page.close();
  return { coldMs, unitMs, peakMib: peak(), longestTaskMs };
}

/** The same model run plainly, on the same page, so that policy and isolation are the same. */
export async function measurePlain(
  browser: Browser,
  { origin, trial, runs, script }: { origin: string; trial: TrialManifest; runs: number; script: string },
): Promise<Measure> {
  const page = await browser.newPage();
  const peak = watchMemory(browser);
  await page.goto(`${origin}/zh/technologies/${trial.technology}/trial`);
  await page.evaluate(script);
  const { assets, samples } = trialPlaces(trial.id);
  const [sample] = trial.samples;
  const measured = await page.evaluate(runPlain, {
    assets: Object.entries(assets).map(([name, { url }]) => ({ name, url })),
    text: sample?.text?.zh,
    url: sample && samples[sample.id],
    runs,
  });
  await page.close();
  return { ...measured, peakMib: peak() };
}

/** Runs in the page: browsers tell of tasks of 50 ms and more. */
function watchTasks(): void {
  const kept = globalThis as { longestTaskMs?: number };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      kept.longestTaskMs = Math.max(kept.longestTaskMs ?? 0, duration);
  }).observe({ type: 'longtask' });
}

type Plan = { assets: { name: string; url: string }[]; text?: string; url?: string; runs: number };

/** Runs in the page. */
async function runPlain({ assets, text, url, runs }: Plan): Promise<Omit<Measure, 'peakMib'>> {
  const { plainRun } = globalThis as unknown as { plainRun: PlainRun };
  const input = text ?? (await (await fetch(url ?? '')).blob());
  const begun = performance.now();
  const loaded = await Promise.all(
    assets.map(
      async ({ name, url: place }) =>
        [name, new Uint8Array(await (await fetch(place)).arrayBuffer())] as const,
    ),
  );
  await plainRun.open(Object.fromEntries(loaded));
  const coldMs = performance.now() - begun;
  const unitMs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    await plainRun.run(input);
    unitMs.push(performance.now() - from);
  }
  return { coldMs, unitMs };
}

/** Measured in the page, from the click to the state, so that asking for it costs nothing. */
async function timeUntil(page: Page, button: string, state: string): Promise<number> {
  const frame = await page.locator('[data-trial]').elementHandle();
  // A handle among the arguments would have the compiler unfold every type of the DOM.
  return frame.evaluate(
    (element, [selector, wanted, limit]) =>
      new Promise<number>((resolve, reject) => {
        let hasLeft = element.getAttribute('data-state') !== wanted;
        const begun = performance.now();
        const observer = new MutationObserver(() => {
          const now = element.getAttribute('data-state');
          if (now !== wanted) hasLeft = true;
          else if (hasLeft) {
            observer.disconnect();
            resolve(performance.now() - begun);
          }
        });
        observer.observe(element, { attributes: true });
        setTimeout(() => reject(new Error(`Not ${wanted} in time`)), limit);
        document.querySelector<HTMLButtonElement>(selector)?.click();
      }),
    [button, state, WITHIN_MS] as const,
  );
}

/** The most that this process's children held together, in MiB, looked at five times a second. */
function watchMemory(browser: Browser): () => number {
  let peak = 0;
  const look = () => (peak = Math.max(peak, childrenMib(process.pid)));
  const timer = setInterval(look, 200);
  browser.once('disconnected', () => clearInterval(timer));
  return () => {
    clearInterval(timer);
    return peak;
  };
}

/** Asked for in one go: a process may be gone before the next question. */
function childrenMib(root: number): number {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  const children = new Map<number, { pid: number; kib: number }[]>();
  for (const line of lines) {
    const [pid = 0, parent = 0, kib = 0] = line.trim().split(/\s+/).map(Number);
    children.set(parent, [...(children.get(parent) ?? []), { pid, kib }]);
  }
  const under = (pid: number): number =>
    (children.get(pid) ?? []).reduce((sum, child) => sum + child.kib + under(child.pid), 0);
  return under(root) / 1024;
}
