// @ts-check
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { withLock } from './lock.mjs';
import { dataDir } from './places.mjs';
import { requireDataDir, requireFreeAddress, requireRoom, ROOM_TO_RUN, wantedAddress } from './preflight.mjs';
import {
  prepareBuild,
  prepareClients,
  prepareDatabase,
  prepareDependencies,
  serverFile,
} from './prepare.mjs';
import { runNode } from './run.mjs';

const LISTENING_WITHIN_MS = 10_000;

/**
 * Brings everything up to date and runs the production server until it ends.
 *
 * @returns {Promise<number>} its exit code
 */
export async function serve() {
  await requireFreeAddress();
  requireDataDir();
  requireRoom(dataDir(), ROOM_TO_RUN);
  const server = await withLock(async (release) => {
    await prepareDependencies({ withTools: false });
    await prepareClients();
    await prepareBuild();
    await prepareDatabase();
    await requireFreeAddress();
    // Wrapped, because awaiting the server itself here would hold the lock for as long as it runs.
    const ended = runNode([serverFile], { show: true, env: { NODE_ENV: 'production' } });
    const stop = new AbortController();
    void ended.then(() => stop.abort());
    await untilListening(stop.signal);
    release();
    return { ended };
  });
  return (await server.ended).code;
}

/**
 * A second start that waited for the lock then finds the port taken and says so, instead of racing for it.
 *
 * @param {AbortSignal} ended
 */
async function untilListening(ended) {
  const { host, port } = wantedAddress();
  const end = Date.now() + LISTENING_WITHIN_MS;
  while (port !== 0 && !ended.aborted && Date.now() < end && !(await answers(host, port))) await wait(50);
}

/** @param {string} host @param {number} port @returns {Promise<boolean>} */
function answers(host, port) {
  return new Promise((done) => {
    const socket = connect({ host, port }, () => finish(true)).on('error', () => finish(false));
    /** @param {boolean} answer */
    function finish(answer) {
      socket.destroy();
      done(answer);
    }
  });
}
