// What of the desk the build holds, from its own manifests: nothing that is deployed can be missing here.
import { readFileSync } from 'node:fs';

const SERVER = '.next/server';

type ActionsManifest = {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
};

export type BuiltAction = {
  /** As in STAFF_ACTIONS: `staff/people/addPerson`. */
  name: string;
  /** By which a browser calls it. */
  id: string;
  /** The pattern of a page that calls it. */
  page: string;
};

/** The pattern of every page and route under /staff. */
export function builtPages(): string[] {
  const paths = Object.keys(readJson('app-paths-manifest.json') as object);
  return [...new Set(paths.map(patternOf).filter((pattern) => /^\/staff(\/|$)/.test(pattern)))].sort();
}

/** Every action that a page under /staff can call. */
export function builtActions(): BuiltAction[] {
  const { node } = readJson('server-reference-manifest.json') as ActionsManifest;
  return Object.entries(node).flatMap(([id, { filename, exportedName, workers }]) => {
    const page = Object.keys(workers)
      .map((worker) => patternOf(worker.replace(/^app/, '')))
      .find((pattern) => /^\/staff(\/|$)/.test(pattern));
    const place = filename
      .replace(/^lib\//, '')
      .replace(/\.tsx?$/, '')
      .replace(/\/actions$/, '');
    return page === undefined ? [] : [{ id, page, name: `${place}/${exportedName}` }];
  });
}

/** `/staff/(desk)/people/page` → `/staff/people`. */
function patternOf(path: string): string {
  return path.replace(/\/(page|route)$/, '').replace(/\/\([^)]+\)/g, '');
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(`${SERVER}/${name}`, 'utf8'));
}
