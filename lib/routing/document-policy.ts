import { isLocale } from '@/lib/i18n/locales';
import { pagePolicy } from './csp';
import { isTrial } from './headers';
import type { PagesFile } from './pages-file';
import { isFile, splitPath } from './paths';

export type DocumentSite = { pages: PagesFile; https: boolean; development: boolean };

/** True for addresses that are answered with a page: those in a language, and the desk; not the files among them. */
export function isDocument(pathname: string): boolean {
  const segments = splitPath(pathname);
  const [first] = segments;
  return (isLocale(first) || first === 'staff') && !isFile(segments);
}

/**
 * The policy of the page shown under an address. `shown` is the address it was rewritten to, which decides the hashes;
 * without a prerendered page there, the nonce made for this request does.
 */
export function documentPolicy(
  { pages, https, development }: DocumentSite,
  { pathname, shown, nonce }: { pathname: string; shown: string; nonce: string },
): string {
  const page = pages.pages[shown];
  const own = page
    ? { scriptHashes: page.scriptHashes, styleHashes: page.styleHashes }
    : { scriptHashes: pages.layoutHashes, nonce };
  return pagePolicy({ ...own, https, development, wasm: isTrial(pathname) });
}
