// @ts-check
import { line, seconds } from '../bootstrap/say.mjs';

/** @typedef {import('./parts.mjs').Part} Part */

/**
 * Runs parts two at a time and says what came of each. A failed one shows all it wrote, and the others still run.
 *
 * @param {Part[]} parts
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runParts(parts) {
  const waiting = [...parts];
  const tally = { passed: 0, failed: 0 };
  const lane = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      tally[(await runPart(part)) ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all([lane(), lane()]);
  return tally;
}

/** @param {Part} part @returns {Promise<boolean>} */
export async function runPart({ name, run }) {
  const begun = performance.now();
  const { code, output } = await run();
  line(code === 0 ? 'done' : 'failed', name, seconds(performance.now() - begun));
  if (code !== 0) console.log(`${output.trimEnd().replace(/^/gm, '    ')}\n`);
  return code === 0;
}
