// Public paths that have moved. Somebody has each of them in a bookmark, a printed page or a search result, so a path
// that was public once is answered for ever: tests/architecture/public-routes.test.ts holds the two to each other.

/** A path without its language, from the first slash: `/technologies/old-name`; `[name]` stands for any one segment. */
type PublicPath = `/${string}`;

/** Old path → the one that took its place. A `[name]` on the right is filled with what it stood for on the left. */
export const MOVED: Readonly<Record<PublicPath, PublicPath>> = {};

/** Where a path without its language has moved to, or null. A whole path goes before a pattern. */
export function movedPath(path: string, moved: Readonly<Record<string, string>> = MOVED): string | null {
  const exact = Object.hasOwn(moved, path) ? moved[path] : undefined;
  if (exact !== undefined) return exact;
  const segments = path.split('/');
  for (const [from, to] of Object.entries(moved)) {
    const found = matchPattern(from.split('/'), segments);
    if (found) return to.replace(/\[(\w+)\]/g, (whole, name: string) => found.get(name) ?? whole);
  }
  return null;
}

function matchPattern(pattern: readonly string[], segments: readonly string[]): Map<string, string> | null {
  if (pattern.length !== segments.length) return null;
  const found = new Map<string, string>();
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? '';
    const name = /^\[(\w+)\]$/.exec(part)?.[1];
    if (name !== undefined && segment !== '') found.set(name, segment);
    else if (part !== segment) return null;
  }
  return found;
}
