// The prerendered pages, most of them held in memory. They are answered without waking Next.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { boundedMap } from '@/lib/core/bounded-map';
import { pagePolicy } from '@/lib/routing/csp';
import { documentHeaders, isTrial } from '@/lib/routing/headers';
import type { PagesFile, PrerenderedPage } from '@/lib/routing/pages-file';
import { SITE_PLACEHOLDER } from '@/lib/routing/placeholders';
import type { Exchange } from './exchange';
import { type Representation, representation } from './representation';
import { sendRepresentation } from './send';

export type StoredPage = { content: Representation; route: string; headers: Record<string, string> };

/** By the address it was prerendered under. */
export type PageStore = Pick<ReadonlyMap<string, StoredPage>, 'get'>;

/**
 * Superseded versions are asked for seldom and only ever become more. They stay on the disk, but for the few that were
 * asked for last; should another build replace them meanwhile, they are that build's.
 */
const SUPERSEDED = '/superseded';
const KEPT_SUPERSEDED = 16;

/** Reads the prerendered pages and puts the site's address into them. `origin` without a slash at the end. */
export function loadPages(root: string, { pages }: PagesFile, origin: string): PageStore {
  const read = (pathname: string, page: PrerenderedPage) => readPage(root, { pathname, page, origin });
  const all = Object.entries(pages);
  const known = new Map(
    all.flatMap(([pathname, page]) =>
      pathname.endsWith(SUPERSEDED) ? [] : [[pathname, read(pathname, page)] as const],
    ),
  );
  const superseded = new Map(all.filter(([pathname]) => pathname.endsWith(SUPERSEDED)));
  const recent = boundedMap<string, StoredPage>(KEPT_SUPERSEDED);
  return {
    get(pathname) {
      const found = known.get(pathname) ?? recent.get(pathname);
      const page = superseded.get(pathname);
      if (found || !page) return found;
      const stored = read(pathname, page);
      recent.set(pathname, stored);
      return stored;
    },
  };
}

function readPage(
  root: string,
  { pathname, page, origin }: { pathname: string; page: PrerenderedPage; origin: string },
): StoredPage {
  const html = readFileSync(path.join(root, page.file), 'utf8').replaceAll(SITE_PLACEHOLDER, origin);
  const policy = pagePolicy({ ...page, https: origin.startsWith('https:'), wasm: isTrial(pathname) });
  return {
    content: representation(Buffer.from(html), 'text/html; charset=utf-8'),
    route: page.route,
    headers: documentHeaders(policy),
  };
}

/** Answers with a prerendered page. */
export async function sendPage(exchange: Exchange, page: StoredPage, status = 200): Promise<void> {
  exchange.route = page.route;
  await sendRepresentation(exchange, page.content, {
    status,
    // The address stays the same when a version takes effect, so every visit asks; mostly the answer is 304.
    cacheControl: 'public, max-age=0, must-revalidate',
    headers: page.headers,
  });
}
