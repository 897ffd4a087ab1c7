import { type ListQuery, listQuery } from './schema';

/** In grapheme clusters: what people see as characters. */
export const QUERY_MAX = 100;

/** A cluster may hold any number of marks; no honest query comes near this. In UTF-16 units. */
const QUERY_UNITS_MAX = 1000;

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * Reads the list's query from an address. Nothing in it is an error: of a repeated parameter the first counts, an
 * unknown value counts as not asked, control and bidi characters are dropped, a long query is cut to 100 characters.
 */
export function parseListQuery(searchParams: SearchParams): ListQuery {
  const first = (name: string) => [searchParams[name]].flat()[0];
  const parsed = listQuery.parse({
    q: first('q'),
    kind: first('kind'),
    input: first('input'),
    trial: first('trial'),
  });
  return { ...parsed, q: tidyQuery(parsed.q) };
}

/** True where a query asks for anything less than the whole list. */
export function isNarrowed({ q, kind, input, trial }: ListQuery): boolean {
  return q !== '' || kind !== undefined || input !== undefined || trial !== undefined;
}

/** The query as it stands in an address, `?` included; empty where nothing is asked. */
export function formatListQuery(query: ListQuery): string {
  const asked = Object.entries(query).filter(([, value]) => value);
  return asked.length === 0 ? '' : `?${new URLSearchParams(Object.fromEntries(asked)).toString()}`;
}

function tidyQuery(q: string): string {
  const visible = q
    .slice(0, QUERY_UNITS_MAX)
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Co}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu, '');
  const characters = Array.from(segmenter.segment(visible.trim()), ({ segment }) => segment);
  return characters.slice(0, QUERY_MAX).join('').trim();
}
