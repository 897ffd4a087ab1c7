// What stands in the place of an answer: a prerendered page in the visitor's language for people, a line of JSON for
// machines. Neither says anything about the inside.
import { STATUS_CODES } from 'node:http';
import { isFile, splitPath } from '@/lib/routing/paths';
import { REQUEST_ID_PLACEHOLDER } from '@/lib/routing/placeholders';
import type { Exchange } from './exchange';
import type { PageStore, StoredPage } from './pages';

export type Problem = {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
};

/** The problem as the one who asked can read it. */
export function describeProblem(exchange: Exchange, pages: PageStore, status: number): Problem {
  const common = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };
  const page = pageFor(exchange, pages, status);
  if (wantsJson(exchange)) {
    const title = STATUS_CODES[status] ?? 'Problem';
    const body = Buffer.from(JSON.stringify({ title, status, requestId: exchange.requestId }));
    return { status, headers: { ...common, 'Content-Type': 'application/problem+json' }, body };
  }
  if (!page) {
    const body = Buffer.from(`${status} ${STATUS_CODES[status] ?? ''}\n`);
    return { status, headers: { ...common, 'Content-Type': 'text/plain; charset=utf-8' }, body };
  }
  const html = page.content.body.toString('utf8').replaceAll(REQUEST_ID_PLACEHOLDER, exchange.requestId);
  return {
    status,
    headers: { ...common, ...page.headers, 'Content-Type': page.content.contentType },
    body: Buffer.from(html),
  };
}

/** Answers with a problem. Once an answer has begun it can only be broken off. */
export function sendProblem(
  exchange: Exchange,
  pages: PageStore,
  { status, headers = {} }: { status: number; headers?: Record<string, string> },
): void {
  const { request, response } = exchange;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const problem = describeProblem(exchange, pages, status);
  for (const [name, value] of Object.entries({ ...problem.headers, ...headers }))
    response.setHeader(name, value);
  response.setHeader('Content-Length', problem.body.length);
  response.writeHead(status);
  response.end(request.method === 'HEAD' ? undefined : problem.body);
}

// A status without a page of its own is told by the general one of its kind.
function pageFor({ locale }: Exchange, pages: PageStore, status: number): StoredPage | undefined {
  const general = status >= 500 ? 500 : 400;
  return pages.get(`/${locale}/problems/${status}`) ?? pages.get(`/${locale}/problems/${general}`);
}

function wantsJson({ pathname, request }: Exchange): boolean {
  const accept = request.headers.accept ?? '';
  if (accept.includes('text/html')) return false;
  return pathname.startsWith('/api/') || isFile(splitPath(pathname)) || accept.includes('json');
}
