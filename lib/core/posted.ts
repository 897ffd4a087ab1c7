/** A field of a posted form as text; empty where it isn't there, is a file, or nothing that came in is a form. */
export function textOf(posted: unknown, name: string): string {
  const value = posted instanceof FormData ? posted.get(name) : null;
  return typeof value === 'string' ? value : '';
}
