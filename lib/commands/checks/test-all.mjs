// @ts-check
import { withLock } from '../bootstrap/lock.mjs';
import { interruption } from '../bootstrap/run.mjs';
import { complain, line, seconds } from '../bootstrap/say.mjs';
import { prepareToCheck } from './check.mjs';
import { sourceParts, writeRouteTypes } from './parts.mjs';
import { runParts } from './run-parts.mjs';
import { runBrowserTests, runVitest } from './runners.mjs';
import { sum } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * Runs every kind of test and ends with one line that counts them all.
 *
 * @returns {Promise<number>} the exit code
 */
export async function testAll() {
  const begun = performance.now();
  // The build under test is the one a fresh clone makes, and the server under test is our own.
  delete process.env.OPERATOR_FILE;
  delete process.env.E2E_ORIGIN;
  const tallies = [await attempt(prepare)];
  if (tallies[0]?.failed === 0) {
    for (const stage of [checkSource, runVitest, runBrowserTests]) tallies.push(await attempt(stage));
  }
  const { passed, failed } = sum(tallies);
  line(failed === 0 ? 'done' : 'failed', 'all', seconds(performance.now() - begun));
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function prepare() {
  await withLock(prepareToCheck);
  return { passed: 0, failed: 0 };
}

async function checkSource() {
  const types = await runParts([{ name: 'route types', run: writeRouteTypes }]);
  return sum([types, await runParts(sourceParts)]);
}

/**
 * A stage that can't run has failed; the next one still has its turn, unless somebody asked us to stop.
 *
 * @param {() => Promise<Tally>} stage
 * @returns {Promise<Tally>}
 */
async function attempt(stage) {
  try {
    const tally = await stage();
    if (interruption() === undefined) return tally;
  } catch (error) {
    if (interruption() === undefined) {
      complain(error);
      return { passed: 0, failed: 1 };
    }
  }
  throw new Error('Interrupted.');
}
