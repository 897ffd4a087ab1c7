// The production server in one process: the port, the front, Next behind it, and the end.
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { operator } from '@/lib/content/operator';
import { env } from '@/lib/core/env';
import { log } from '@/lib/core/log';
import type { Outbox } from '@/lib/outbox/worker';
import { readLock } from '@/lib/legal/lock';
import { legalVersions } from '@/lib/routing/legal-versions';
import { readPagesFile } from '@/lib/routing/pages-file';
import { originOf } from '@/lib/routing/site-url';
import { announcementStore } from './announcements';
import { quietConsole } from './console';
import { readStaticFiles } from './files';
import { forgetInTime } from './forget';
import { answerRequests, type Front } from './front';
import { createHttpServer } from './http-server';
import { keepFigures, writeVisits } from './keep-figures';
import { keepPromises } from './keep-promises';
import { requireKeys } from './keys';
import { warnOfForeignTexts } from './operator-warning';
import { loadPages } from './pages';
import { publishInTime } from './publish-in-time';
import { readRoutes } from './routes';
import { stopServer } from './stop';
import { tellPeople } from './tell';

const ROOT = process.cwd();
const STOP_DEADLINE_MS = 10_000;

type Stopping = { begun: boolean; outbox?: Outbox };

/** Serves the build in the present folder until a signal ends the process. Throws where it can't begin. */
export async function serve(): Promise<void> {
  quietConsole();
  reportFaults();
  await requireKeys();
  const stopping: Stopping = { begun: false };
  // The port is taken before Next is loaded: Next has to know it, and a port that is taken should be known at once.
  let begin: (front: RequestListener) => void = () => undefined;
  const ready = new Promise<RequestListener>((resolve) => (begin = resolve));
  const server = createHttpServer((request, response) => {
    void ready.then((answer) => answer(request, response));
  });
  await listen(server);
  stopOnSignal(server, stopping);
  const { port } = server.address() as AddressInfo;
  const build = readBuild(port);
  const next = await prepareNext(port);
  forgetInTime();
  keepPromises();
  publishInTime();
  keepFigures();
  if (!stopping.begun) stopping.outbox = tellPeople();
  begin(answerRequests({ ...build, next, isStopping: () => stopping.begun }));
  const warning = warnOfForeignTexts(readLock(), operator(), new Date());
  if (warning) process.stdout.write(`${warning}\n`);
  process.stdout.write(`Ready: ${originOf({ ...env(), SITE_URL: undefined, PORT: port })}\n`);
}

/** What nobody caught is written without its text, which may hold what a visitor typed; Node would print it whole. */
function reportFaults(): void {
  process.on('unhandledRejection', (reason) => log.error('server.unhandled', reason));
  process.on('uncaughtException', (error) => {
    log.error('server.crashed', error);
    process.exit(1);
  });
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
  const now = () => new Date();
  return {
    pages: loadPages(ROOT, readPagesFile(ROOT), { origin, now }),
    files: readStaticFiles(ROOT),
    announcements: announcementStore(now),
    routes: readRoutes(path.join(ROOT, '.next')),
    legal: legalVersions(),
    hops: env().TRUSTED_PROXY_HOPS,
    origin,
    now,
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
    const ended = [
      stopServer(server, STOP_DEADLINE_MS),
      stopping.outbox?.stop(STOP_DEADLINE_MS) ?? Promise.resolve(),
    ];
    void Promise.all(ended)
      .then(writeVisits)
      .then(() => process.exit(0));
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop);
}
