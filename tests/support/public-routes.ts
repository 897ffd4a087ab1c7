// What of the site is public, read from the source and from the build, to be held against the ledger.
import { readdirSync, readFileSync } from 'node:fs';
import { isLocale } from '@/lib/i18n/locales';
import { movedPath } from '@/lib/routing/moved';

export const LEDGER_FILE = 'tests/architecture/public-routes.json';

/** Every public route there has ever been: patterns below a language, routes outside them, and paths of patterns. */
export type Ledger = Record<'patterns' | 'machines' | 'paths', string[]>;

export function readLedger(): Ledger {
  return JSON.parse(readFileSync(LEDGER_FILE, 'utf8')) as Ledger;
}

/** Routes that stand in for others, or say that something is wrong: nobody is ever sent to their address. */
const INTERNAL = [
  '/[...missing]',
  '/legal/[document]/none',
  '/offline',
  '/problems/[status]',
  '/technologies/search',
];

/** One page for each state a version can be in is shown under these two addresses (lib/routing/legal-route.ts). */
const STATE_ROUTE = '/legal/[document]/[version]/[state]';
const VERSION_ROUTES = ['/legal/[document]', '/legal/[document]/[version]'];

/** Answered by routing alone, which leads to another of these. */
const ROUTED = ['/legal/[document]/since/[version]'];

/** Files of app/ that Next answers under an address of their own. */
const METADATA_ROUTES = new Map([
  ['robots.ts', '/robots.txt'],
  ['sitemap.ts', '/sitemap.xml'],
]);

/** The public patterns below a language, without it, as the folders of app/ have them. */
export function listPublicPatterns(): string[] {
  const patterns = routeFolders('app/[locale]').flatMap((folder) => {
    if (folder === STATE_ROUTE) return VERSION_ROUTES;
    return INTERNAL.includes(folder) ? [] : folder;
  });
  return [...new Set([...patterns, ...ROUTED])].sort();
}

/** What is answered outside the languages. The desk is not public. */
export function listMachineRoutes(): string[] {
  const metadata = readdirSync('app').flatMap((file) => METADATA_ROUTES.get(file) ?? []);
  const own = routeFolders('app').filter((folder) => !/^\/(\[locale\]|staff)(\/|$)/.test(folder));
  return [...metadata, ...own].sort();
}

/** `/contact` for `contact/page.tsx`. */
function routeFolders(root: string): string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return files.flatMap((file) => {
    const folder = /^(.*?)\/?(page|route)\.tsx?$/.exec(file.replaceAll('\\', '/'))?.[1];
    return folder === undefined ? [] : `/${folder}`;
  });
}

/** The public paths, without their language, under which a prerendered page is shown. */
export function publicPathsOf(pathname: string): string[] {
  const [locale, ...segments] = pathname.slice(1).split('/');
  if (!isLocale(locale)) return [pathname];
  const [section, document = '', version, state] = segments;
  if (section === 'problems' || section === 'offline') return [];
  if (section !== 'legal' || version === undefined) return [`/${segments.join('/')}`];
  if (version === 'none') return [];
  const base = `/legal/${document}`;
  return state === undefined ? [`${base}/${version}`] : [base, `${base}/${version}`];
}

/** What is in the ledger and neither served nor moved, and what is served and not in the ledger: what to do, in words. */
export function ledgerComplaints(
  listed: readonly string[],
  served: readonly string[],
  moved?: Readonly<Record<string, string>>,
): string[] {
  const gone = listed.filter((route) => !served.includes(route) && movedPath(route, moved) === null);
  const unlisted = [...new Set(served)].filter((route) => !listed.includes(route));
  return [
    ...gone.map(
      (route) =>
        `${route} was public and is gone. Bring it back, or say where it went in lib/routing/moved.ts: '${route}': '/…'`,
    ),
    ...unlisted.map((route) => `${route} is public now. Add it to ${LEDGER_FILE}, where it stays for ever.`),
  ];
}
