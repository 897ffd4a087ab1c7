/** A field of a form as text; empty where it isn't there or is a file. */
export function textOf(posted: unknown, name: string): string {
  const value = posted instanceof FormData ? posted.get(name) : null;
  return typeof value === 'string' ? value : '';
}
