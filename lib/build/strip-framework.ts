// Takes the framework's run time out of a prerendered page. Such a page holds no client component, so its scripts would
// only make it heavier.
import { hashSource } from '@/lib/routing/hash-source';

export type StrippedPage = {
  html: string;
  /** CSP sources of the inline scripts and styles that stay. */
  scriptHashes: string[];
  styleHashes: string[];
};

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
const SCRIPT_HINT = /<link\b(?=[^>]*\b(?:rel="modulepreload"|as="script"|rel="expect"))[^>]*>/g;

/** The page without the framework's scripts and the hints that fetch them early. Doing it twice changes nothing. */
export function stripFramework(html: string): StrippedPage {
  const stripped = html
    .replace(SCRIPT, (whole, attributes: string) => (isOurs(attributes) ? whole : ''))
    .replace(SCRIPT_HINT, '');
  const inline = [...stripped.matchAll(SCRIPT)].filter(
    ([, attributes = '']) => !attributes.includes('src=') && isExecutable(attributes),
  );
  return {
    html: stripped,
    scriptHashes: unique(inline.map(([, , text = '']) => hashSource(text))),
    styleHashes: unique([...stripped.matchAll(STYLE)].map(([, text = '']) => hashSource(text))),
  };
}

/** What makes a page unfit for having its scripts taken out, or for the policy. In words for whoever wrote the page. */
export function findUnfit(html: string): string[] {
  const findings: [RegExp, string][] = [
    [/<[a-z][^>]*\sstyle="/i, 'has a style attribute, which the Content-Security-Policy blocks; use a class'],
    [/<[a-z][^>]*\son[a-z]+="/i, 'has an inline event handler, which the Content-Security-Policy blocks'],
    [
      /<template id="[BP]:/,
      'has content that only script would put in its place; await it above any Suspense',
    ],
    [/<html id="__next_error__"/, 'failed while it was rendered'],
  ];
  return findings.filter(([pattern]) => pattern.test(html)).map(([, words]) => words);
}

// Data blocks (JSON-LD) don't run. Ours are under /_site; what must run before the first paint is marked data-keep.
function isOurs(attributes: string): boolean {
  return !isExecutable(attributes) || /\bsrc="\/_site\//.test(attributes) || /\bdata-keep\b/.test(attributes);
}

function isExecutable(attributes: string): boolean {
  const type = /\btype="([^"]*)"/.exec(attributes)?.[1] ?? '';
  return type === '' || type === 'module' || type === 'text/javascript';
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
