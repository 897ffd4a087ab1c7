// A legal address is answered with the page prerendered for the state it has at this instant, so that a version takes
// effect on the second, with no build.
import { parseAt } from '@/lib/core/dates';
import type { Locale } from '@/lib/i18n/locales';
import { stateOf, versionInForce } from '@/lib/legal/rules';
import { movedTo, PASS, problemIn, type RouteDecision, type RouteRequest } from './decision';
import { legalView } from './legal-views';

const STATES = ['upcoming', 'in-force', 'superseded'];

/** Decides `/L/legal/<document>…`; `rest` is what follows `legal`. */
export function decideLegal(request: RouteRequest, locale: Locale, rest: readonly string[]): RouteDecision {
  const [document, version, state, ...more] = rest;
  if (document === undefined) return PASS;
  const versions = request.legal.get(document);
  if (!versions) return problemIn(locale, 404);
  const base = `/${locale}/legal/${document}`;
  if (version === undefined) return decideDocument(request, locale, document);
  const view = legalView(version);
  if (view) return view({ request, locale, document, rest: rest.slice(2) });
  if (version === 'none' && state === undefined) return movedTo(base, request.search);
  if (!versions.some((known) => known.version === version)) return problemIn(locale, 404);
  if (state === undefined) {
    return { kind: 'rewrite', pathname: `${base}/${version}/${stateOf(versions, version, request.now)}` };
  }
  const isInternal = STATES.includes(state) && more.length === 0;
  return isInternal ? movedTo(`${base}/${version}`, request.search) : problemIn(locale, 404);
}

function decideDocument(request: RouteRequest, locale: Locale, document: string): RouteDecision {
  const at = readAt(request);
  if (at === 'unreadable') return problemIn(locale, 400);
  const base = `/${locale}/legal/${document}`;
  const versions = request.legal.get(document) ?? [];
  const found = versionInForce(versions, at);
  if (!found) return { kind: 'rewrite', pathname: `${base}/none`, status: 404 };
  // The version is the one of that day; its state is today's, so that nobody takes an old text for the present one.
  return {
    kind: 'rewrite',
    pathname: `${base}/${found.version}/${stateOf(versions, found.version, request.now)}`,
  };
}

// An empty date field sends `?at=`: the sender left it open and means today.
function readAt({ search, now }: RouteRequest): Date | 'unreadable' {
  const values = new URLSearchParams(search).getAll('at').filter((value) => value !== '');
  if (values.length === 0) return now;
  const at = values.length === 1 ? parseAt(values[0] ?? '') : null;
  return at ?? 'unreadable';
}
