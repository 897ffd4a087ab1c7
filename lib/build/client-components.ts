// Finds client components in content pages. With the scripts taken out they would stand there dead, so the build stops
// instead.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';

const manifests = z.record(
  z.string(),
  z.object({ clientModules: z.record(z.string(), z.object({ id: z.union([z.number(), z.string()]) })) }),
);

/** Where a client module comes from, by its id in the build. */
export type ClientModules = ReadonlyMap<string, string>;

const MANIFEST = '_client-reference-manifest.js';
const PUSHED_DATA = /self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g;
const CLIENT_REFERENCE = /(?:^|\n)[0-9a-f]+:I\[("[^"]*"|\d+),/g;

// The router's own pieces are in every page. Error boundaries matter only on pages that hydrate, but Next lists them on
// all that lie below.
const HARMLESS = [
  /^node_modules\/next\/dist\/(esm\/)?(client\/components|lib\/framework|lib\/metadata)\//,
  /^app\/(.*\/)?(error|global-error)\.tsx$/,
];

/** Reads what the build knows of client modules. `serverDir` is `.next/server`. */
export function readClientModules(serverDir: string): ClientModules {
  const files = readdirSync(path.join(serverDir, 'app'), { recursive: true, encoding: 'utf8' });
  const manifestFiles = files.filter((name) => name.endsWith(MANIFEST));
  return new Map(manifestFiles.flatMap((name) => readManifest(path.join(serverDir, 'app', name))));
}

/** The sources of client components that a page made on request may need; none where the build has no such page. */
export function clientComponentsOfRoute(serverDir: string, route: string): string[] {
  const file = path.join(serverDir, 'app', route, `page${MANIFEST}`);
  return existsSync(file) ? withoutHarmless(readManifest(file).map(([, source]) => source)) : [];
}

function readManifest(file: string): [id: string, source: string][] {
  const sandbox: { __RSC_MANIFEST?: unknown } = {};
  runInNewContext(readFileSync(file, 'utf8'), sandbox);
  return Object.values(manifests.parse(sandbox.__RSC_MANIFEST)).flatMap(({ clientModules }) =>
    Object.entries(clientModules).map(([source, { id }]): [string, string] => [
      String(id),
      source.replace(/^\[project\]\//, '').replace(/ <module evaluation>$/, ''),
    ]),
  );
}

/** The sources of client components that a prerendered page (still with its scripts) would need at run time. */
export function clientComponentsOf(html: string, modules: ClientModules): string[] {
  const data = [...html.matchAll(PUSHED_DATA)].map(([, text = '""']) => JSON.parse(text) as string).join('');
  const ids = [...data.matchAll(CLIENT_REFERENCE)].map(([, id = '']) => id.replaceAll('"', ''));
  const sources = ids.map((id) => modules.get(id) ?? `unknown client module ${id}`);
  return withoutHarmless(sources);
}

function withoutHarmless(sources: string[]): string[] {
  return [...new Set(sources)].filter((source) => !HARMLESS.some((pattern) => pattern.test(source)));
}
