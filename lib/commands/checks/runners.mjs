// @ts-check
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, HOW_TO_GET_CHROMIUM } from '../bootstrap/chromium.mjs';
import { withLock } from '../bootstrap/lock.mjs';
import { buildDir, installed } from '../bootstrap/places.mjs';
import { prepareBuild } from '../bootstrap/prepare.mjs';
import { runNode } from '../bootstrap/run.mjs';
import { line, seconds } from '../bootstrap/say.mjs';
import { sum, tallyPlaywright, tallyVitest, withExitCode } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/** A runner that hangs is ended, and counts as failed. */
const WITHIN_MS = 2_400_000;

/** @type {Tally} */
const FAILED = { passed: 0, failed: 1 };

const KINDS = [
  { name: 'unit', files: /\/(lib|components)\// },
  { name: 'integration', files: /\/tests\/integration\// },
  { name: 'architecture', files: /\/tests\/(architecture|content)\// },
];

/** Unit, integration and architecture tests. @returns {Promise<Tally>} */
export async function runVitest() {
  const file = join(buildDir, 'reports', 'vitest.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const args = [installed('vitest/vitest.mjs'), 'run', '--allowOnly=false', ...reporters];
  const { report, code, took } = await runForReport(file, args);
  if (!report) return FAILED;
  const { testResults } = /** @type {{ testResults: import('./tally.mjs').VitestFile[] }} */ (report);
  const tallies = KINDS.map(({ name, files }) => say(name, tallyVitest(testResults, files), took));
  return withExitCode(sum(tallies), code);
}

/** The whole site in a real browser, from the production build. @returns {Promise<Tally>} */
export async function runBrowserTests() {
  await withLock(prepareBuild);
  if (!(await ensureChromium())) {
    line('failed', 'end to end', HOW_TO_GET_CHROMIUM);
    return FAILED;
  }
  const file = join(buildDir, 'reports', 'e2e.json');
  const { report, code, took } = await runForReport(file, [
    installed('@playwright/test/cli.js'),
    'test',
    '--forbid-only',
  ]);
  if (!report) return FAILED;
  const tally = tallyPlaywright(/** @type {import('./tally.mjs').PlaywrightReport} */ (report));
  return say('end to end', withExitCode(tally, code), took);
}

/**
 * Runs a test runner that leaves a report; what it wrote is shown when it failed.
 *
 * @param {string} file of the report
 * @param {string[]} args
 * @returns {Promise<{ report: unknown, code: number, took: string }>}
 */
async function runForReport(file, args) {
  const begun = performance.now();
  // A report left by an earlier run must never be taken for this one's.
  rmSync(file, { force: true });
  const { code, output } = await runNode(args, { withinMs: WITHIN_MS });
  if (code !== 0) console.log(output.trimEnd());
  return { report: readReport(file), code, took: seconds(performance.now() - begun) };
}

/** @param {string} file @returns {unknown} */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    line('failed', 'report', `the runner left none at ${file}`);
    return undefined;
  }
}

/** @param {string} name @param {Tally} tally @param {string} took */
function say(name, tally, took) {
  line(
    tally.failed === 0 ? 'done' : 'failed',
    name,
    `${tally.passed} passed, ${tally.failed} failed, ${took}`,
  );
  return tally;
}
