// The production server: `node build/server.mjs`.
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { env, EnvError } from '@/lib/core/env';
import { log } from '@/lib/core/log';
import { legalVersions } from '@/lib/routing/legal-versions';
import { readPagesFile } from '@/lib/routing/pages-file';
import { originOf } from '@/lib/routing/site-url';
import { quietConsole } from './console';
import { listStaticFiles } from './files';
import { answerRequests, type Front } from './front';
import { createHttpServer } from './http-server';
import { loadPages } from './pages';
import { readRoutes } from './routes';
import { stopServer } from './stop';

const ROOT = process.cwd();
const STOP_DEADLINE_MS = 10_000;

type Stopping = { begun: boolean };

async function start(): Promise<void> {
  quietConsole();
  const stopping: Stopping = { begun: false };
  // The port is taken first: Next has to know it, and a port that is taken should be known at once.
  let begin: (front: RequestListener) => void = () => undefined;
  const ready = new Promise<RequestListener>((resolve) => (begin = resolve));
  const server = createHttpServer((request, response) => {
    void ready.then((answer) => answer(request, response));
  });
  await listen(server);
  stopOnSignal(server, stopping);
  const { port } = server.address() as AddressInfo;
  const next = await prepareNext(port);
  begin(answerRequests({ ...readBuild(port), next, isStopping: () => stopping.begun }));
  process.stdout.write(`Ready: ${originOf({ ...env(), SITE_URL: undefined, PORT: port })}\n`);
}

async function prepareNext(port: number): Promise<Front['next']> {
  const { default: next } = await import('next');
  // Next calls every loopback address localhost when proxy.ts rewrites, and takes a rewrite to another name than its own
  // for one to a foreign site.
  const hostname = isLoopback(env().HOST) ? 'localhost' : env().HOST;
  // A server that nobody listens to: Next would otherwise take WebSocket connections from ours.
  const httpServer = createHttpServer(() => undefined);
  const app = next({ dev: false, dir: ROOT, hostname, port, httpServer });
  await app.prepare();
  const handle = app.getRequestHandler();
  return (request, response) => handle(request, response);
}

function isLoopback(host: string): boolean {
  return ['0.0.0.0', '::', '::1'].includes(host) || host.startsWith('127.');
}

function readBuild(port: number) {
  const origin = originOf({ ...env(), PORT: port });
  return {
    pages: loadPages(ROOT, readPagesFile(ROOT), origin),
    files: listStaticFiles(ROOT),
    routes: readRoutes(path.join(ROOT, '.next')),
    legal: legalVersions(),
    hops: env().TRUSTED_PROXY_HOPS,
    origin,
    now: () => new Date(),
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: env().PORT, host: env().HOST }, resolve);
  });
}

function stopOnSignal(server: Server, stopping: Stopping): void {
  const stop = () => {
    if (stopping.begun) return;
    stopping.begun = true;
    log.info('server.stopping');
    void stopServer(server, STOP_DEADLINE_MS).then(() => process.exit(0));
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop);
}

/** What went wrong, for the person who started it. */
function explain(error: unknown): string {
  if (error instanceof EnvError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const { HOST, PORT } = env();
  if (code === 'EADDRINUSE')
    return `Port ${PORT} is taken. Stop what uses it, or choose another: PORT=3001 npm start`;
  if (code === 'EACCES')
    return `Port ${PORT} may not be used by this account. Choose one above 1023: PORT=3001 npm start`;
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${HOST}. Check HOST.`;
  if (code === 'ENOENT') return 'The build is missing or incomplete. Run: npm start';
  log.error('server.start-failed', error);
  return `The server could not be started: ${error instanceof Error ? error.message : String(error)}`;
}

try {
  await start();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
