// @ts-check
import { withLock } from './lock.mjs';
import { installed } from './places.mjs';
import { requireDataDir, requireFreeAddress, requireKeysForDatabase, wantedAddress } from './preflight.mjs';
import { prepareClients, prepareDatabase, prepareDependencies } from './prepare.mjs';
import { runNode } from './run.mjs';
import { runCommand, step } from './step.mjs';

/**
 * Brings all but the production build up to date and runs the framework's development server.
 *
 * @returns {Promise<number>} its exit code
 */
export async function develop() {
  const { host, port } = wantedAddress();
  await requireFreeAddress();
  requireKeysForDatabase();
  requireDataDir();
  await withLock(async () => {
    await prepareDependencies({ withTools: true });
    await prepareClients();
    await prepareDatabase();
    await step('site script', async () => {
      await runCommand('site-script', ['lib/commands/site-script.ts']);
      return 'made';
    });
    await step('trials', async () => {
      await runCommand('trial-assets', ['lib/commands/trial-assets.ts']);
      return 'made';
    });
  });
  const args = [installed('next/dist/bin/next'), 'dev', '--hostname', nameFor(host), '--port', String(port)];
  // The framework reports how it is used unless told not to; nothing of ours talks to third parties.
  return (await runNode(args, { show: true, env: { NEXT_TELEMETRY_DISABLED: '1' } })).code;
}

/**
 * The framework calls every loopback address `localhost` when it rewrites, and would go on for ever between the two names.
 *
 * @param {string} host
 */
function nameFor(host) {
  return host.startsWith('127.') ? 'localhost' : host;
}
