import { table, verdict } from '../report/table';
import type { WeightResult } from './run';

type Page = WeightResult['pages'][number];

/** Issue 4, in bytes: script of any content page; HTML and CSS of the agreement and of the home page. */
export const MOST_SCRIPT = 5000;
const MOST_TEXT: { what: string; pages: RegExp; bytes: number }[] = [
  {
    what: 'HTML and CSS of the agreement',
    pages: /^\/\w+\/legal\/service-agreement\/\d/,
    bytes: 40_000,
  },
  { what: 'HTML and CSS of the home page', pages: /^\/\w+$/, bytes: 30_000 },
];

export function reportWeight({ pages }: WeightResult): string {
  const heaviest = new Map<string, Page>();
  for (const page of pages) {
    const known = heaviest.get(page.route);
    if (!known || text(page) > text(known)) heaviest.set(page.route, page);
  }
  return [
    `Weight: ${pages.length} prerendered pages, gzipped bytes; the heaviest of each kind`,
    table(
      ['', 'HTML', 'CSS', 'script', 'HTML + CSS', 'requests'],
      [...heaviest.values()].map((page) => [
        page.path,
        ...[page.html, page.css, page.js, text(page), page.requests].map(String),
      ]),
    ),
    limit(
      'script of a page',
      pages.map(({ js }) => js),
      MOST_SCRIPT,
    ),
    ...MOST_TEXT.map(({ what, pages: which, bytes }) =>
      limit(what, pages.filter((page) => which.test(page.path)).map(text), bytes),
    ),
  ].join('\n');
}

function text({ html, css }: Page): number {
  return html + css;
}

function limit(what: string, weights: number[], most: number): string {
  const heaviest = Math.max(...weights);
  return verdict(`${what} ${heaviest} (at most ${most})`, heaviest <= most);
}
