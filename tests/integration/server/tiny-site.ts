import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { LegalVersions } from '@/lib/routing/decision';
import { documentHeaders } from '@/lib/routing/headers';
import { pagePolicy } from '@/lib/routing/csp';
import { announcementStore } from '@/lib/server/announcements';
import { answerRequests, type Front } from '@/lib/server/front';
import { createHttpServer } from '@/lib/server/http-server';
import type { PageStore, StoredPage } from '@/lib/server/pages';
import { representation } from '@/lib/server/representation';

type NextHandler = Front['next'];

export type TinySite = {
  origin: string;
  port: number;
  server: Server;
  /** What the stand-in for Next was asked. */
  seen: IncomingMessage[];
};

const PAGES = ['', '/technologies', ...[400, 404, 413, 500].map((status) => `/problems/${status}`)];

const LEGAL: LegalVersions = new Map([
  ['service-agreement', [{ version: '2023-08-01', effectiveFrom: '2023-08-01' }]],
]);

function tinyPages(): PageStore {
  const entries = ['zh', 'en'].flatMap((locale) =>
    PAGES.map((path): [string, StoredPage] => {
      const html = `<!DOCTYPE html><title>${locale}${path} __REQUEST_ID__</title>${'<p>text</p>'.repeat(50)}`;
      const content = representation(Buffer.from(html), 'text/html; charset=utf-8');
      return [
        `/${locale}${path}`,
        {
          content,
          route: `/[locale]${path}`,
          headers: documentHeaders(pagePolicy({})),
          until: Number.POSITIVE_INFINITY,
        },
      ];
    }),
  );
  return new Map(entries);
}

/** Answers with what it was asked: method, address, body, and the headers it could see. */
export const echo: NextHandler = async (request, response) => {
  const body = await text(request);
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ method: request.method, url: request.url, body, headers: request.headers }));
};

/** The real front on a real socket, with a few pages and a stand-in for Next behind it. */
export async function startTinySite(next: NextHandler = echo, rest: Partial<Front> = {}): Promise<TinySite> {
  const seen: IncomingMessage[] = [];
  const record: NextHandler = (request: IncomingMessage, response: ServerResponse) => {
    seen.push(request);
    return next(request, response);
  };
  const known = ['/zh/contact', '/en/contact', '/api/echo'];
  const server = createHttpServer(
    answerRequests({
      pages: tinyPages(),
      files: new Map(),
      announcements: announcementStore(
        () => new Date(),
        () => Promise.resolve({ announcements: [] }),
      ),
      routes: (pathname) => known.find((route) => route === pathname) ?? null,
      legal: LEGAL,
      next: record,
      hops: 0,
      origin: 'http://site.example',
      now: () => new Date(),
      isStopping: () => false,
      ...rest,
    }),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, port, server, seen };
}

export async function stopTinySite({ server }: TinySite): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

/** Sends bytes as they are and gives back everything that comes until the connection ends. */
export async function sendRaw({ port }: TinySite, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(bytes, 'latin1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
  // A reset after the answer is how some refusals end.
  socket.on('error', () => undefined);
  await once(socket, 'close');
  return answer;
}
