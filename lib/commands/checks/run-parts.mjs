// @ts-check
import { line, seconds } from '../bootstrap/say.mjs';

/** @typedef {import('./parts.mjs').Part} Part */

/** How a line begins that somebody should know though nothing is wrong; a part that passed shows nothing else. */
const NOTICE = 'Note: ';

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
  if (code !== 0) console.log(`${indented(output.trimEnd())}\n`);
  else
    for (const text of output.split('\n').filter((text) => text.startsWith(NOTICE)))
      console.log(indented(text));
  return code === 0;
}

/** @param {string} text */
function indented(text) {
  return text.replace(/^/gm, '    ');
}
