// The last step of a build: prerendered pages lose the framework's scripts and get their style sheets inside; what is
// inline then is hashed for the Content-Security-Policy.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { CONTENT_ROUTES } from '@/lib/routing/content-routes';
import { PAGES_FILE, type PagesFile, type PrerenderedPage } from '@/lib/routing/pages-file';
import { SITE_PLACEHOLDER } from '@/lib/routing/placeholders';
import {
  type ClientModules,
  clientComponentsOf,
  clientComponentsOfRoute,
  readClientModules,
} from './client-components';
import { inlineStyles } from './inline-styles';
import { pruneStyles } from './prune-styles';
import { findUnfit, stripFramework } from './strip-framework';

const manifest = z.object({
  routes: z.record(z.string(), z.object({ srcRoute: z.string().nullable(), routeType: z.string() })),
});

type Finished = { page: PrerenderedPage; html: string; complaints: string[] };

/** Finishes the build under `root`. Throws with a list of what has to be mended, and then leaves the pages as they are. */
export function finishBuild(root: string): PagesFile {
  const nextDir = path.join(root, '.next');
  const { routes } = manifest.parse(
    JSON.parse(readFileSync(path.join(nextDir, 'prerender-manifest.json'), 'utf8')),
  );
  const modules = readClientModules(path.join(nextDir, 'server'));
  // `/_not-found` and its like are Next's own pages; the front never shows them.
  const known = Object.entries(routes).filter(([pathname]) => !pathname.startsWith('/_'));
  const complaints = known
    .filter(([, { routeType }]) => routeType !== 'page')
    .flatMap(([pathname]) => complaintsOfFile(root, pathname));
  const finished = known
    .filter(([, { routeType }]) => routeType === 'page')
    .map(([pathname, { srcRoute }]): [string, Finished] => {
      const file = path.posix.join('.next/server/app', `${pathname === '/' ? '/index' : pathname}.html`);
      return [pathname, finishPage({ root, file, route: srcRoute ?? pathname, pathname, modules })];
    });
  complaints.push(
    ...finished.flatMap(([, page]) => page.complaints),
    ...CONTENT_ROUTES.flatMap((route) =>
      clientComponentsOfRoute(path.join(nextDir, 'server'), route).map(
        (source) => `- ${route} ${needs(source)}`,
      ),
    ),
  );
  if (complaints.length > 0) throw new Error(`Prerendered pages must be mended:\n${complaints.join('\n')}`);
  for (const [, { page, html }] of finished) writeFileSync(path.join(root, page.file), html);
  // Next keeps a second copy of what it has served, which would be served again with its scripts.
  rmSync(path.join(nextDir, 'server/route-cache'), { recursive: true, force: true });
  return writePagesFile(root, new Map(finished.map(([pathname, { page }]) => [pathname, page])));
}

function finishPage(made: {
  root: string;
  file: string;
  route: string;
  pathname: string;
  modules: ClientModules;
}): Finished {
  const original = readFileSync(path.join(made.root, made.file), 'utf8');
  const readSheet = (file: string) =>
    pruneStyles(readFileSync(path.join(made.root, '.next', file), 'utf8'), original);
  const { html, scriptHashes, styleHashes } = stripFramework(inlineStyles(original, readSheet));
  const complaints = [...findUnfit(html), ...clientComponentsOf(original, made.modules).map(needs)].map(
    (words) => `- ${made.pathname} (${made.route}) ${words}`,
  );
  return { html, complaints, page: { file: made.file, route: made.route, scriptHashes, styleHashes } };
}

function needs(source: string): string {
  return `needs the client component ${source}; make the page a dynamic one or the component a server one`;
}

// The front puts the site's real address into pages only; other prerendered answers go out as they are.
function complaintsOfFile(root: string, pathname: string): string[] {
  const file = path.join(root, '.next/server/app', `${pathname}.body`);
  const names = existsSync(file) && readFileSync(file, 'utf8').includes(SITE_PLACEHOLDER);
  return names ? [`- ${pathname} names the site's address, so it must be dynamic ('force-dynamic')`] : [];
}

function writePagesFile(root: string, pages: ReadonlyMap<string, PrerenderedPage>): PagesFile {
  const all = [...pages.values()].map(({ scriptHashes }) => scriptHashes);
  const layoutHashes = (all[0] ?? []).filter((hash) => all.every((hashes) => hashes.includes(hash)));
  const content: PagesFile = { pages: Object.fromEntries(pages), layoutHashes };
  writeFileSync(path.join(root, PAGES_FILE), `${JSON.stringify(content, null, 2)}\n`);
  return content;
}
