import { startServer } from './server';

/**
 * One production server for all end-to-end tests, unless E2E_ORIGIN names one that runs already and E2E_DATA_DIR its
 * data. Its limits are out of the way: hundreds of forms come from this one address. A test of the limits starts a
 * server of its own.
 */
export default async function startForAll() {
  if (process.env.E2E_ORIGIN) {
    if (process.env.E2E_DATA_DIR) process.env.DATA_DIR = process.env.E2E_DATA_DIR;
    return undefined;
  }
  const server = await startServer({ FORMS_PER_SOURCE: '100000', FORMS_PER_HOUR: '100000' });
  process.env.E2E_ORIGIN = server.origin;
  process.env.E2E_DATA_DIR = server.dataDir;
  // What tests keep there themselves goes into the server's database, sealed with its keys.
  process.env.DATA_DIR = server.dataDir;
  return async () => {
    await server.stop();
  };
}
