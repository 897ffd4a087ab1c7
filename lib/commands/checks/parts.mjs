// @ts-check
import { installed } from '../bootstrap/places.mjs';
import { runNode, runTypeScript } from '../bootstrap/run.mjs';

/**
 * @typedef {import('../bootstrap/run.mjs').Outcome} Outcome
 * @typedef {{ name: string, run: () => Promise<Outcome> }} Part
 */

/** dependency-cruiser that sees nothing finds nothing wrong, so fewer modules than this is a failure. */
export const FEWEST_MODULES = 40;

/** What holds the source to its rules, the slow ones first. @type {Part[]} */
export const sourceParts = [
  { name: 'lint', run: () => runNode([installed('eslint/bin/eslint.js'), '.', '--max-warnings=0']) },
  { name: 'types', run: () => runNode([installed('typescript/bin/tsc'), '--noEmit']) },
  { name: 'unused', run: () => runNode([installed('knip/bin/knip.js')]) },
  {
    name: 'format',
    run: () => runNode([installed('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']),
  },
  { name: 'architecture', run: checkDirections },
  { name: 'content', run: () => runTypeScript(['lib/commands/check-content.ts']) },
  { name: 'messages', run: () => runTypeScript(['lib/commands/check-messages.ts']) },
  { name: 'schema', run: checkSchema },
];

/** @type {Part} */
export const unitTests = {
  name: 'unit tests',
  run: () => runNode([installed('vitest/vitest.mjs'), 'run', '--project=unit', '--reporter=dot']),
};

/** Writes the types of routes, which the compiler and the linter read. @returns {Promise<Outcome>} */
export function writeRouteTypes() {
  return runNode([installed('next/dist/bin/next'), 'typegen'], { env: { NEXT_TELEMETRY_DISABLED: '1' } });
}

async function checkDirections() {
  const program = installed('dependency-cruiser/bin/dependency-cruise.mjs');
  const config = ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'];
  const outcome = await runNode([program, ...config, 'app', 'components', 'lib', 'proxy.ts']);
  if (outcome.code !== 0) return outcome;
  const modules = Number(/\((\d+) modules/.exec(outcome.output)?.[1] ?? 0);
  if (modules >= FEWEST_MODULES) return outcome;
  return { code: 1, output: `${outcome.output}Only ${modules} modules were seen, so nothing is proved.\n` };
}

function checkSchema() {
  // prisma.config.ts keeps Prisma from downloading an engine; this keeps it from asking for news.
  const env = { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  return runNode([installed('prisma/build/index.js'), 'validate'], { env });
}
