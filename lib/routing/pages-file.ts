import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the build leaves what it knows of the prerendered pages, under the project's root. */
export const PAGES_FILE = path.join('build', 'pages.json');

export type PrerenderedPage = {
  /** The HTML, relative to the project's root. */
  file: string;
  /** The pattern it was made from, for the log: `/[locale]/technologies/[slug]`. */
  route: string;
  /** CSP sources of the inline scripts and styles in it. */
  scriptHashes: string[];
  styleHashes: string[];
};

export type PagesFile = {
  pages: Record<string, PrerenderedPage>;
  /** Hashes of the inline scripts that stand in every prerendered page: dynamic pages have the same layout. */
  layoutHashes: string[];
};

/** Reads what the build wrote; empty where nothing is built, as in development. */
export function readPagesFile(root: string): PagesFile {
  const file = path.join(root, PAGES_FILE);
  if (!existsSync(file)) return { pages: {}, layoutHashes: [] };
  return JSON.parse(readFileSync(file, 'utf8')) as PagesFile;
}
