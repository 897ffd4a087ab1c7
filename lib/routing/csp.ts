// The Content-Security-Policy of every answer. No page allows inline script as such: prerendered pages name theirs by
// hash, dynamic ones by a nonce made for the request.
import { PAGE_FADE_SOURCE } from './page-fade';

export type PagePolicy = {
  /** Sources such as `'sha256-…'` that the page's own inline scripts have. */
  scriptHashes?: readonly string[];
  styleHashes?: readonly string[];
  nonce?: string;
  /** Trials compile WebAssembly. */
  wasm?: boolean;
  /** The site is reached over https, so nothing may be fetched over http. */
  https?: boolean;
  /** `next dev` evaluates code, injects styles and keeps a socket open. */
  development?: boolean;
};

/** The policy of a document. */
export function pagePolicy(policy: PagePolicy): string {
  return join({
    'default-src': ["'none'"],
    'script-src': scriptSources(policy),
    'style-src': styleSources(policy),
    'img-src': ["'self'", 'data:', 'blob:'],
    'media-src': ["'self'", 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(policy.development ? ['ws:'] : [])],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    ...(policy.https ? { 'upgrade-insecure-requests': [] } : {}),
  });
}

/** The policy of everything that isn't a page: should a browser show it as one all the same, nothing in it runs. */
export const MACHINE_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** A worker takes the policy of its own file, not of the page: it may compile WebAssembly and fetch from this site. */
export const WORKER_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";

function scriptSources({ scriptHashes = [], nonce, wasm, development }: PagePolicy): string[] {
  // A nonce would switch 'unsafe-inline' off, which the development client needs.
  if (development) return ["'self'", "'unsafe-inline'", "'unsafe-eval'"];
  const allowed = [...new Set(scriptHashes), ...(nonce ? [`'nonce-${nonce}'`] : [])];
  return ["'self'", ...allowed, ...(wasm ? ["'wasm-unsafe-eval'"] : [])];
}

function styleSources({ styleHashes = [], development }: PagePolicy): string[] {
  if (development) return ["'self'", "'unsafe-inline'"];
  return ["'self'", ...new Set([PAGE_FADE_SOURCE, ...styleHashes])];
}

function join(directives: Record<string, readonly string[]>): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
