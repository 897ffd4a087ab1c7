// A content page that Next makes for this request. It goes out like a prerendered one: without the framework's scripts,
// with the hashes of what inline script remains, compressed, and with an entity tag.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { inlineStyles } from '@/lib/build/inline-styles';
import { stripFramework } from '@/lib/build/strip-framework';
import { pagePolicy } from '@/lib/routing/csp';
import { documentHeaders } from '@/lib/routing/headers';
import type { Exchange } from './exchange';
import type { FileStore } from './files';
import { type HeldResponse, holdResponse } from './held-response';
import { representation } from './representation';
import { sendRepresentation } from './send';

type Renderer = {
  next: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** The site's address, without a slash at the end. */
  origin: string;
  /** Where its style sheets are. */
  files: FileStore;
};

/** What is decided here once the page is there: Next makes all of it, and leaves it as it is. */
const DECIDED_HERE = ['accept-encoding', 'if-none-match', 'if-modified-since'] as const;

/** Lets Next make the page and answers with it. Throws where it can't be made. */
export async function sendRenderedPage({ next, origin, files }: Renderer, exchange: Exchange): Promise<void> {
  exchange.answeredBy = 'next';
  const held = await render(next, exchange);
  if (exchange.response.destroyed) return;
  if (!isPage(held)) {
    passOn(exchange, held);
    return;
  }
  const { html, scriptHashes, styleHashes } = stripFramework(
    inlineStyles(held.body().toString('utf8'), (file) => readSheet(files, file)),
  );
  const policy = pagePolicy({ scriptHashes, styleHashes, https: origin.startsWith('https:') });
  const page = representation(Buffer.from(html), 'text/html; charset=utf-8', 'for this request');
  await sendRepresentation(exchange, page, {
    cacheControl: 'public, max-age=0, must-revalidate',
    headers: documentHeaders(policy),
  });
}

function readSheet(files: FileStore, file: string): string | undefined {
  const content = files.get(`/_next/${file}`)?.content;
  return typeof content === 'object' && 'body' in content ? content.body.toString('utf8') : undefined;
}

async function render(next: Renderer['next'], { request, response }: Exchange): Promise<HeldResponse> {
  const held = holdResponse(request);
  const asked = { method: request.method, headers: { ...request.headers } };
  const closed = new Promise((resolve) => held.response.once('close', resolve));
  const leave = () => held.response.emit('close');
  const left = new Promise((resolve) => response.once('close', resolve));
  response.once('close', leave);
  request.method = 'GET';
  for (const name of DECIDED_HERE) Reflect.deleteProperty(request.headers, name);
  try {
    await Promise.race([Promise.all([next(request, held.response), closed]), left]);
    return held;
  } finally {
    response.off('close', leave);
    request.method = asked.method;
    Object.assign(request.headers, asked.headers);
  }
}

function isPage({ response }: HeldResponse): boolean {
  const type = response.getHeader('Content-Type');
  return response.statusCode === 200 && typeof type === 'string' && type.startsWith('text/html');
}

/** A page that isn't there, or a redirect: as Next has it, for the guard to judge. */
function passOn({ request, response }: Exchange, held: HeldResponse): void {
  for (const [name, value] of Object.entries(held.response.getHeaders())) {
    if (value !== undefined && name !== 'transfer-encoding') response.setHeader(name, value);
  }
  response.writeHead(held.response.statusCode);
  response.end(request.method === 'HEAD' ? undefined : held.body());
}
