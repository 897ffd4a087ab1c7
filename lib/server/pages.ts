// The prerendered pages, held in memory. They are answered without waking Next.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pagePolicy } from '@/lib/routing/csp';
import { documentHeaders, isTrial } from '@/lib/routing/headers';
import type { PagesFile } from '@/lib/routing/pages-file';
import { SITE_PLACEHOLDER } from '@/lib/routing/placeholders';
import type { Exchange } from './exchange';
import { type Representation, representation } from './representation';
import { sendRepresentation } from './send';

export type StoredPage = { content: Representation; route: string; headers: Record<string, string> };

/** By the address it was prerendered under. */
export type PageStore = ReadonlyMap<string, StoredPage>;

/** Reads every prerendered page and puts the site's address into it. `origin` without a slash at the end. */
export function loadPages(root: string, { pages }: PagesFile, origin: string): PageStore {
  const https = origin.startsWith('https:');
  const entries = Object.entries(pages).map(([pathname, page]): [string, StoredPage] => {
    const html = readFileSync(path.join(root, page.file), 'utf8').replaceAll(SITE_PLACEHOLDER, origin);
    const policy = pagePolicy({ ...page, https, wasm: isTrial(pathname) });
    return [
      pathname,
      {
        content: representation(Buffer.from(html), 'text/html; charset=utf-8'),
        route: page.route,
        headers: documentHeaders(policy),
      },
    ];
  });
  return new Map(entries);
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
