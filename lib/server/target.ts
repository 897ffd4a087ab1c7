// Reads the address a request names. What a browser never sends, and what a router and a browser could read
// differently, is refused before anything looks at it.

export type Target = {
  /** Percent-encoded, beginning with one slash. */
  pathname: string;
  /** With its question mark, or empty. */
  search: string;
};

/** The path and query of a request line, or null where it is malformed. */
export function readTarget(raw: string | undefined): Target | null {
  const text = raw ?? '';
  if (!text.startsWith('/') || text.includes('#')) return null;
  const mark = text.indexOf('?');
  const path = mark === -1 ? text : text.slice(0, mark);
  if (!isPlainPath(path)) return null;
  const search = mark === -1 ? '' : text.slice(mark);
  const url = new URL(`http://site.invalid${path}${search}`);
  return { pathname: url.pathname, search: url.search };
}

/** A path with nothing in it that another reader would take for a host, a folder above, or an end of text. */
function isPlainPath(path: string): boolean {
  if (path.startsWith('//')) return false;
  const decoded = decodeOrNull(path);
  if (decoded === null || /[\u0000-\u001f\u007f\\]/.test(decoded)) return false;
  if (decoded.split('/').some((segment) => segment === '.' || segment === '..')) return false;
  // An encoded slash changes how many segments there are, depending on who decodes first.
  return decoded.split('/').length === path.split('/').length;
}

function decodeOrNull(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
