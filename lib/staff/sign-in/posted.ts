/** A field of a form as text; empty where it isn't there or is a file. */
export function textOf(posted: FormData, name: string): string {
  const value = posted.get(name);
  return typeof value === 'string' ? value : '';
}
