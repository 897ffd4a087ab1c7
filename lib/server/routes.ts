// What the build can answer. An address that matches nothing here is refused without waking Next.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { isLocale } from '@/lib/i18n/locales';

const route = z.object({ page: z.string(), regex: z.string() });
const routesManifest = z.object({ staticRoutes: z.array(route), dynamicRoutes: z.array(route) });
const prerenderManifest = z.object({
  routes: z.record(z.string(), z.unknown()),
  dynamicRoutes: z.record(
    z.string(),
    z.object({ fallback: z.union([z.string(), z.literal(false), z.null()]) }),
  ),
});

/** The pattern that answers an address, or null. */
export type Routes = (pathname: string) => string | null;

/** Reads the manifests of a build. `buildDir` is `.next`. */
export function readRoutes(buildDir: string): Routes {
  const { staticRoutes, dynamicRoutes } = routesManifest.parse(readJson(buildDir, 'routes-manifest.json'));
  const prerendered = prerenderManifest.parse(readJson(buildDir, 'prerender-manifest.json'));
  // `/_not-found` and its like are Next's own pages, not addresses; `[...missing]` says in development what the front
  // says here.
  const patterns = [...staticRoutes, ...dynamicRoutes]
    .filter(({ page }) => !page.startsWith('/_') && !page.endsWith('/[...missing]'))
    .map(({ page, regex }) => ({ page, regex: new RegExp(regex) }));
  const isOpen = (page: string, pathname: string) =>
    prerendered.dynamicRoutes[page]?.fallback !== false || Object.hasOwn(prerendered.routes, pathname);
  // To Next the language is a word like any other: `/[locale]` would take `/login.php`.
  const isInLanguage = (page: string, pathname: string) =>
    !page.startsWith('/[locale]') || isLocale(pathname.split('/')[1]);
  return (pathname) =>
    patterns.find(
      ({ page, regex }) => regex.test(pathname) && isOpen(page, pathname) && isInLanguage(page, pathname),
    )?.page ?? null;
}

function readJson(buildDir: string, name: string): unknown {
  return JSON.parse(readFileSync(path.join(buildDir, name), 'utf8'));
}
