// What there is about a document besides its text: its history, two versions compared, one clause through time.
import type { Locale } from '@/lib/i18n/locales';
import { versionInForce } from '@/lib/legal/rules';
import { PASS, problemIn, type RouteDecision, type RouteRequest } from './decision';

type ViewRequest = { request: RouteRequest; locale: Locale; document: string; rest: readonly string[] };

type View = (asked: ViewRequest) => RouteDecision;

const VIEWS: Record<string, View> = { history, compare, clauses, since };

/** The view that a word after a document's name stands for; undefined for any other word. */
export function legalView(name: string): View | undefined {
  return Object.hasOwn(VIEWS, name) ? VIEWS[name] : undefined;
}

function history({ locale, rest }: ViewRequest): RouteDecision {
  return rest.length === 0 ? PASS : problemIn(locale, 404);
}

function clauses({ locale, rest }: ViewRequest): RouteDecision {
  return rest.length === 1 ? PASS : problemIn(locale, 404);
}

/** `compare/<from>/<to>`; a form can only send it as `compare?from=…&to=…`. */
function compare(asked: ViewRequest): RouteDecision {
  const { request, locale, rest } = asked;
  const [from = '', to = '', ...more] = rest;
  if (rest.length > 0)
    return more.length === 0 && arePublished(asked, [from, to]) ? PASS : problemIn(locale, 404);
  const query = new URLSearchParams(request.search);
  return leadToComparison(asked, query.get('from') ?? '', query.get('to') ?? '');
}

/** What has changed since somebody accepted a version: that one against the one in force now. */
function since(asked: ViewRequest): RouteDecision {
  const { request, locale, document, rest } = asked;
  const current = versionInForce(request.legal.get(document) ?? [], request.now);
  const [accepted = '', ...more] = rest;
  if (!current || more.length > 0) return problemIn(locale, 404);
  return leadToComparison(asked, accepted, current.version);
}

function leadToComparison(asked: ViewRequest, from: string, to: string): RouteDecision {
  const { locale, document } = asked;
  if (!arePublished(asked, [from, to])) return problemIn(locale, 404);
  const location = `/${locale}/legal/${document}/compare/${from}/${to}`;
  return { kind: 'redirect', location, status: 307, byLanguage: false };
}

function arePublished({ request, document }: ViewRequest, versions: readonly string[]): boolean {
  const published = request.legal.get(document) ?? [];
  return versions.every((version) => published.some((known) => known.version === version));
}
