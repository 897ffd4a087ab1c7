// How an address is answered, before anything is rendered. The front and proxy.ts both ask here, so that development
// behaves like production.
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { movedTo, PASS, problemIn, type RouteDecision, type RouteRequest } from './decision';
import { preferredLocale } from './languages';
import { decideLegal } from './legal-route';
import { movedPath } from './moved';
import { isOutsideLanguages, isSection, splitPath } from './paths';

/** The query names that turn the list of technologies into a search. */
export const SEARCH_FIELDS = ['q', 'kind', 'input', 'trial'] as const;

/** Redirect, rewrite, problem, or pass on as it is. Pure; every location it gives is a path on this site. */
export function decide(request: RouteRequest): RouteDecision {
  const { pathname, search } = request;
  // `//host` and `/\host` name another site to a browser; nothing of ours looks like that.
  if (!pathname.startsWith('/') || /^\/[/\\]/.test(pathname)) return unplaced(request, 400);
  if (pathname === '/') return inVisitorsLanguage(request, '');
  if (pathname.endsWith('/')) return movedTo(pathname.replace(/\/+$/, ''), search);
  const segments = splitPath(pathname);
  const [first = '', ...rest] = segments;
  const locale = first.toLowerCase();
  if (isLocale(locale)) {
    if (locale !== first) return movedTo(`/${[locale, ...rest].join('/')}`, search);
    return decideInLanguage(request, locale, rest);
  }
  const place = movedPath(pathname, request.moved);
  if (place !== null) {
    return isOutsideLanguages(splitPath(place)) ? movedTo(place, search) : inVisitorsLanguage(request, place);
  }
  if (isOutsideLanguages(segments)) return PASS;
  return isSection(first) ? inVisitorsLanguage(request, pathname) : unplaced(request, 404);
}

function decideInLanguage(request: RouteRequest, locale: Locale, rest: readonly string[]): RouteDecision {
  const place = movedPath(`/${rest.join('/')}`, request.moved);
  if (place !== null) return movedTo(`/${locale}${place}`, request.search);
  const [section, ...more] = rest;
  if (section === 'legal') return decideLegal(request, locale, more);
  if (section === 'technologies') return decideTechnologies(request, locale, more);
  // Problem pages are shown under the address that had the problem, with its status; alone they are nothing.
  if (section === 'problems') return problemIn(locale, 404);
  return PASS;
}

function decideTechnologies(request: RouteRequest, locale: Locale, more: readonly string[]): RouteDecision {
  const list = `/${locale}/technologies`;
  if (more[0] === 'search') return more.length === 1 ? movedTo(list, request.search) : problemIn(locale, 404);
  if (more.length > 0) return PASS;
  const query = new URLSearchParams(request.search);
  return SEARCH_FIELDS.some((field) => query.has(field))
    ? { kind: 'rewrite', pathname: `${list}/search` }
    : PASS;
}

function inVisitorsLanguage({ acceptLanguage, search }: RouteRequest, pathname: string): RouteDecision {
  const location = `/${preferredLocale(acceptLanguage)}${pathname}${search}`;
  return { kind: 'redirect', location, status: 307, byLanguage: true };
}

function unplaced({ acceptLanguage }: RouteRequest, status: 400 | 404): RouteDecision {
  return { kind: 'problem', status, locale: preferredLocale(acceptLanguage), byLanguage: true };
}
