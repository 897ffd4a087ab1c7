import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ENV_NAMES } from '@/lib/core/env';
import { startCommand } from './run-command';

// The first start may have to build.
const READY_WITHIN_MS = 900_000;
const STOPPED_WITHIN_MS = 15_000;

export type RunningServer = {
  origin: string;
  dataDir: string;
  /** The process that `npm start` runs, for tests that signal it. */
  process: ChildProcess;
  /** Everything it has written so far, log lines included. */
  output: () => string;
  /** Ends it and removes its data. Resolves with its exit code. */
  stop: () => Promise<number | null>;
};

/**
 * Starts the production server the way `npm start` does, on a free port and with a data folder of its own. Nothing of
 * the developer's configuration reaches it, so that a test never writes into a real database.
 *
 * @param env settings of this server, by the names of lib/core/env.ts
 */
export async function startServer(env: Record<string, string> = {}): Promise<RunningServer> {
  return runServer(resolve('lib/commands/start.mjs'), env);
}

/**
 * Starts the build that is there, with settings that `npm start` would build anew for (OPERATOR_FILE): what is made ahead
 * stays as it was built, what is made on request and the mails follow the settings.
 */
export async function startBuiltServer(env: Record<string, string>): Promise<RunningServer> {
  const dataDir = env.DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'platform-')));
  const migrated = await startCommand(['lib/commands/db.ts', 'migrate'], { DATA_DIR: dataDir }).ended;
  if (migrated.code !== 0) throw new Error(migrated.err);
  const settings = { ...env, DATA_DIR: dataDir, NODE_ENV: 'production' };
  return runServer(resolve('build/server.mjs'), settings, !env.DATA_DIR);
}

async function runServer(
  program: string,
  env: Record<string, string>,
  isOwnData = !env.DATA_DIR,
): Promise<RunningServer> {
  const dataDir = env.DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'platform-')));
  const port = env.PORT ?? String(await freePort());
  const none = Object.fromEntries(ENV_NAMES.filter((name) => name !== 'NODE_ENV').map((name) => [name, '']));
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...none, HOST: '127.0.0.1', ...env, PORT: port, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (text: string) => void (output += text);
  child.stdout.setEncoding('utf8').on('data', collect);
  child.stderr.setEncoding('utf8').on('data', collect);
  const origin = `http://127.0.0.1:${port}`;
  await untilReady(child, `${origin}/api/health`).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw new Error(`The server did not start.\n${output}`, { cause: error });
  });
  const stop = async () => {
    await end(child);
    if (isOwnData) await rm(dataDir, { recursive: true, force: true });
    return child.exitCode;
  };
  return { origin, dataDir, process: child, output: () => output, stop };
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`No answer from ${url}.`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS);
  await ended;
  clearTimeout(timer);
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
