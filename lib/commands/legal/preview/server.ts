// Serves drafts to the editor's own browser, and to nobody else.
import { readFileSync, watch } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { BrokenContent } from '@/lib/content/content-error';
import type { Operator } from '@/lib/content/operator';
import { readCheckContext } from '@/lib/legal/check-context';
import { findPublished } from '@/lib/legal/lock';
import { versionFolders } from '@/lib/legal/places';
import { html } from './html';
import { indexPage, versionPage } from './page';
import { readPreview } from './read-preview';

const HOST = '127.0.0.1';

const SCRIPT = `new EventSource('/events').addEventListener('change', () => location.reload());\n`;

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Editors save a file in several steps; a page drawn in between would be torn. */
const SETTLED_MS = 80;

type Desk = { folder: string; operator: Operator };
type Answer = { status: number; type: string; body: string };

export type PreviewServer = { address: string; close: () => Promise<void> };

/** Serves a legal folder on the loopback address. Port 0 takes any that is free. */
export async function servePreview(desk: Desk & { port: number }): Promise<PreviewServer> {
  const readers = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (request.url === '/events' && isOurs(request, server)) return open(response, readers);
    send(response, isOurs(request, server) ? answer(request, desk) : text(403, 'Only for this machine.'));
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(desk.port, HOST, listening);
  });
  let settled: NodeJS.Timeout | undefined;
  const watcher = watch(desk.folder, { recursive: true }, () => {
    clearTimeout(settled);
    settled = setTimeout(() => {
      for (const reader of readers) reader.write('event: change\ndata: \n\n');
    }, SETTLED_MS);
  });
  return {
    address: `http://${HOST}:${portOf(server)}`,
    close: async () => {
      clearTimeout(settled);
      watcher.close();
      for (const reader of readers) reader.end();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Another site's page could reach a server on this machine under a name of its own; it can't choose the Host header. */
function isOurs({ headers, method }: IncomingMessage, server: Server): boolean {
  return (
    method === 'GET' &&
    [`${HOST}:${portOf(server)}`, `localhost:${portOf(server)}`].includes(headers.host ?? '')
  );
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function open(response: ServerResponse, readers: Set<ServerResponse>): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
  response.write('retry: 1000\n\n');
  readers.add(response);
  response.on('close', () => readers.delete(response));
}

function answer({ url = '/' }: IncomingMessage, { folder, operator }: Desk): Answer {
  if (url === '/preview.css')
    return asset('text/css', readFileSync(path.join(import.meta.dirname, 'preview.css'), 'utf8'));
  if (url === '/preview.js') return asset('text/javascript', SCRIPT);
  try {
    const context = readCheckContext(operator, new Date(), folder);
    const listed = context.documents.documents.flatMap(({ document }) =>
      versionFolders(folder, document).map((version) => ({
        document,
        version,
        isDraft: !findPublished(context.lock, { document, version }),
      })),
    );
    if (url === '/') return page(indexPage(listed));
    const found = listed.find(({ document, version }) => url === `/${document}/${version}`);
    return found
      ? page(versionPage(readPreview(context, found)))
      : text(404, 'No such version. 没有这个版本。');
  } catch (error) {
    if (error instanceof BrokenContent) return text(500, error.message);
    throw error;
  }
}

function page(body: string): Answer {
  return { status: 200, type: 'text/html', body };
}

function asset(type: string, body: string): Answer {
  return { status: 200, type, body };
}

/** A short answer that still reloads when the editor has mended what is wrong. */
function text(status: number, words: string): Answer {
  const { markup } = html`<!doctype html>
    <meta charset="utf-8" />
    <script src="/preview.js" defer></script>
    <link rel="stylesheet" href="/preview.css" />
    <pre>${words}</pre>`;
  return { status, type: 'text/html', body: markup };
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': `${type}; charset=utf-8` });
  response.end(body);
}
