// Headers that only this server may write. Next has believed each of them from a visitor at some time (CVE-2025-29927,
// CVE-2026-44581 and others), so they are dropped before anything reads them.

const NAMES = new Set([
  'x-nonce',
  'x-request-id',
  'x-asked-address',
  'x-matched-path',
  'next-resume',
  'x-real-ip',
  'forwarded',
]);

const PREFIXES = [
  'content-security-policy',
  'x-forwarded-',
  'x-middleware-',
  'x-nextjs-',
  'x-next-',
  'x-now-',
  'x-invoke-',
  'x-prerender-',
  'x-vercel-',
];

/** True for a request header that a visitor has no business sending. `name` in lower case. */
export function isUntrustedHeader(name: string): boolean {
  return NAMES.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix));
}
