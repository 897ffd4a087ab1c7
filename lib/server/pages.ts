// The prerendered pages, most of them held in memory. They are answered without waking Next.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { boundedMap } from '@/lib/core/bounded-map';
import { pagePolicy } from '@/lib/routing/csp';
import { documentHeaders, isTrial } from '@/lib/routing/headers';
import type { PagesFile, PrerenderedPage } from '@/lib/routing/pages-file';
import { SITE_PLACEHOLDER } from '@/lib/routing/placeholders';
import type { Exchange } from './exchange';
import { withoutPassed } from './passing';
import { type Representation, representation } from './representation';
import { sendRepresentation } from './send';

export type StoredPage = {
  content: Representation;
  route: string;
  headers: Record<string, string>;
  /** When it says something else, in ms since 1970 (passing.ts). */
  until: number;
};

/** By the address it was prerendered under. */
export type PageStore = Pick<ReadonlyMap<string, StoredPage>, 'get'>;

/**
 * Superseded versions are asked for seldom and only ever become more. They stay on the disk, but for the few that were
 * asked for last; should another build replace them meanwhile, they are that build's.
 */
const SUPERSEDED = '/superseded';
const KEPT_SUPERSEDED = 16;

type Site = {
  /** Without a slash at the end. */
  origin: string;
  now: () => Date;
};

/** Reads the prerendered pages, with the site's address in them and without what has passed. */
export function loadPages(root: string, { pages }: PagesFile, { origin, now }: Site): PageStore {
  const html = (page: PrerenderedPage) =>
    readFileSync(path.join(root, page.file), 'utf8').replaceAll(SITE_PLACEHOLDER, origin);
  const isSuperseded = ([pathname]: [string, PrerenderedPage]) => pathname.endsWith(SUPERSEDED);
  const known = new Map(Object.entries(pages));
  const texts = new Map(
    [...known].filter((entry) => !isSuperseded(entry)).map(([pathname, page]) => [pathname, html(page)]),
  );
  const kept = new Map<string, StoredPage>();
  const recent = boundedMap<string, StoredPage>(KEPT_SUPERSEDED);
  return {
    get(pathname) {
      const page = known.get(pathname);
      if (!page) return undefined;
      const store = texts.has(pathname) ? kept : recent;
      const found = store.get(pathname);
      const at = now().getTime();
      if (found && at < found.until) return found;
      const stored = storePage(texts.get(pathname) ?? html(page), { pathname, page, origin, at });
      store.set(pathname, stored);
      return stored;
    },
  };
}

function storePage(
  text: string,
  { pathname, page, origin, at }: { pathname: string; page: PrerenderedPage; origin: string; at: number },
): StoredPage {
  const { html, until } = withoutPassed(text, at);
  const policy = pagePolicy({ ...page, https: origin.startsWith('https:'), wasm: isTrial(pathname) });
  return {
    content: representation(Buffer.from(html), 'text/html; charset=utf-8'),
    route: page.route,
    headers: documentHeaders(policy),
    until,
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
