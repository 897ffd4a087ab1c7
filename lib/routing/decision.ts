import type { Locale } from '@/lib/i18n/locales';
import type { DatedVersion } from '@/lib/legal/rules';

/** The versions of each legal document that routing may answer with, by document. */
export type LegalVersions = ReadonlyMap<string, readonly DatedVersion[]>;

export type RouteRequest = {
  /** As in the address: percent-encoded, without the query. */
  pathname: string;
  /** With its question mark, or empty. */
  search: string;
  acceptLanguage?: string | undefined;
  now: Date;
  legal: LegalVersions;
  /** What has moved, where it isn't MOVED of moved.ts. */
  moved?: Readonly<Record<string, string>> | undefined;
};

/** What becomes of a request. `byLanguage` says that Accept-Language had a part in it, so that caches keep them apart. */
export type RouteDecision =
  | { kind: 'pass' }
  | { kind: 'rewrite'; pathname: string; status?: 404 }
  | { kind: 'redirect'; location: string; status: 307 | 308; byLanguage: boolean }
  | { kind: 'problem'; status: 400 | 404; locale: Locale; byLanguage: boolean };

export const PASS: RouteDecision = { kind: 'pass' };

/** For an address that names its language. */
export function problemIn(locale: Locale, status: 400 | 404): RouteDecision {
  return { kind: 'problem', status, locale, byLanguage: false };
}

/** An address that has become another one for good. The query stays. */
export function movedTo(pathname: string, search: string): RouteDecision {
  return { kind: 'redirect', location: pathname + search, status: 308, byLanguage: false };
}
