import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** A page's first load, gzipped (level 9), in bytes. Pictures and icons count as requests only. */
export type PageWeight = { html: number; css: number; js: number; requests: number };

const TAG = /<(link|script|img|source)\b[^>]*>/g;
const FETCHED_RELS = ['stylesheet', 'modulepreload', 'preload', 'icon', 'manifest'];

/** Weighs a prerendered page with what it makes a browser fetch. Throws where it names a file that isn't there. */
export function weighPage(root: string, html: string): PageWeight {
  const files = [...new Set(fetchedBy(html))];
  const weigh = (ending: string) =>
    files
      .filter((file) => file.endsWith(ending))
      .reduce((sum, file) => sum + gzipped(readFileSync(fileOf(root, file))), 0);
  const inline = [...html.matchAll(/<script\b(?![^>]*\bsrc=)(?![^>]*json)[^>]*>([\s\S]*?)<\/script>/g)];
  return {
    html: gzipped(Buffer.from(html)),
    css: weigh('.css'),
    // Inline script counts twice, here and in the HTML: it is script all the same.
    js: weigh('.js') + inline.reduce((sum, [, text = '']) => sum + gzipped(Buffer.from(text)), 0),
    requests: 1 + files.length,
  };
}

/** Paths on this site that a browser fetches to show the page. */
function fetchedBy(html: string): string[] {
  return [...html.matchAll(TAG)].flatMap(([tag, name]) => {
    const rel = attribute(tag, 'rel');
    const address = attribute(tag, name === 'link' ? 'href' : 'src');
    const isFetched = name !== 'link' || FETCHED_RELS.some((each) => rel.split(' ').includes(each));
    return isFetched && address.startsWith('/') ? [address.replace(/[?#].*$/, '')] : [];
  });
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function fileOf(root: string, address: string): string {
  const file = address.startsWith('/_next/')
    ? path.join(root, '.next', address.slice('/_next/'.length))
    : path.join(root, 'public', address);
  if (!existsSync(file)) throw new Error(`A page asks for ${address}, which isn't there.`);
  return file;
}

function gzipped(bytes: Buffer): number {
  return gzipSync(bytes, { level: 9 }).length;
}
