// @ts-check
import { pathToFileURL } from 'node:url';
import { withLock } from './lock.mjs';
import { dataDir } from './places.mjs';
import {
  requireDataDir,
  requireFreeAddress,
  requireKeysForDatabase,
  requireRoom,
  ROOM_TO_RUN,
  warnOfUnknownAddress,
} from './preflight.mjs';
import {
  prepareBuild,
  prepareClients,
  prepareDatabase,
  prepareDependencies,
  serverFile,
} from './prepare.mjs';
import { stopForwardingSignals } from './run.mjs';
import { requireSettings } from './settings.mjs';

/**
 * Brings everything up to date and becomes the production server, which says its address, takes the signals and ends
 * the process itself. It runs in this process so that whatever ends the command ends the server too.
 *
 * @returns {Promise<number>}
 */
export async function serve() {
  await requireFreeAddress();
  requireSettings();
  requireKeysForDatabase();
  warnOfUnknownAddress();
  requireDataDir();
  requireRoom(dataDir(), ROOM_TO_RUN);
  await withLock(async () => {
    await prepareDependencies({ withTools: false });
    await prepareClients();
    await prepareBuild();
    await prepareDatabase();
    // A second start that waited for the lock finds the port taken here.
    await requireFreeAddress();
    stopForwardingSignals();
    Object.assign(process.env, { NODE_ENV: 'production' });
    await import(pathToFileURL(serverFile).href);
  });
  return 0;
}
