// One spelling of a JSON value, so that it can be hashed and signed: RFC 8785 for the values we have. There are no
// numbers but small whole ones, so JSON.stringify writes everything as the RFC asks; the order of keys is left to do.

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Keys sorted by their UTF-16 units (RFC 8785, 3.2.3), no white space. Encode it as UTF-8 to hash or sign it. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

/** True when a text spells this value so, white space between its parts aside: no key twice, no other order. */
export function isSpelledCanonically(text: string, value: Json): boolean {
  return text.replace(/("(?:[^"\\]|\\.)*")|[ \t\r\n]+/g, '$1') === canonicalJson(value);
}
