// @ts-check
import { withLock } from '../bootstrap/lock.mjs';
import { prepareClients, prepareDependencies } from '../bootstrap/prepare.mjs';
import { sourceParts, unitTests, writeRouteTypes } from './parts.mjs';
import { runPart, runParts } from './run-parts.mjs';

/** What `npm run check` and `npm test` need before they can look at the source. */
export async function prepareToCheck() {
  await prepareDependencies({ withTools: true });
  await prepareClients();
}

/** Everything fast that tells whether the source is in order. @returns {Promise<number>} the exit code */
export async function check() {
  await withLock(prepareToCheck);
  const typed = await runPart({ name: 'route types', run: writeRouteTypes });
  const { failed } = await runParts([...sourceParts, unitTests]);
  return typed && failed === 0 ? 0 : 1;
}
