// Announcements are plain text with links. Nothing in them is ever taken for HTML: a text becomes pieces, and pieces become
// elements. A link is written `[words](address)`, or is an http address that stands by itself.
import type { Locale } from '@/lib/i18n/locales';
import { isOutsideLanguages, isSection, splitPath } from '@/lib/routing/paths';

/** Words, or words that lead somewhere. */
export type Piece = string | { words: string; href: string; isOwn: boolean };

export type Paragraph = Piece[][];

const LINK =
  /\[([^\][\n]{1,200})\]\(([^\s()]{1,1000})\)|https?:\/\/[^\s<>"'（），。；、！？“”《》【】]{1,1000}/g;

/** What ends a sentence rather than an address. */
const TRAILING = /[.,;:!?)\]}]+$/;

/** Paragraphs, apart by empty lines; each of lines; each of pieces. */
export function readText(text: string, locale: Locale): Paragraph[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => paragraph.split('\n').map((line) => readLine(line, locale)));
}

/** The text without its marks, for feeds, calendars and mail: `[words](address)` becomes `words (address)`. */
export function plainText(text: string, locale: Locale, origin: string): string {
  return readText(text, locale)
    .map((paragraph) =>
      paragraph.map((line) => line.map((piece) => plainPiece(piece, origin)).join('')).join('\n'),
    )
    .join('\n\n');
}

/** The addresses that are written as links and lead nowhere: neither http, https nor a path of this site. */
export function brokenLinks(text: string): string[] {
  return [...text.matchAll(LINK)].flatMap(([, , address]) =>
    address !== undefined && hrefOf(address, 'zh') === null ? [address] : [],
  );
}

function readLine(line: string, locale: Locale): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of line.matchAll(LINK)) {
    const [whole, words, address] = found;
    const bare = whole.replace(TRAILING, '');
    const href = hrefOf(address ?? bare, locale);
    if (href === null) continue;
    if (found.index > from) pieces.push(line.slice(from, found.index));
    pieces.push({ words: words ?? bare, href, isOwn: href.startsWith('/') });
    from = found.index + (address === undefined ? bare.length : whole.length);
  }
  if (from < line.length) pieces.push(line.slice(from));
  return pieces;
}

/** Where a link leads. Null: nowhere that may be linked to. A path without a language leads to the reader's own. */
function hrefOf(address: string, locale: Locale): string | null {
  if (/^https?:\/\//i.test(address)) return URL.canParse(address) ? new URL(address).href : null;
  if (!/^\/(?![/\\])[\w\-./~%?=&#+,:@]*$/.test(address)) return null;
  const segments = splitPath(address.replace(/[?#].*$/, ''));
  const [first = ''] = segments;
  if (isOutsideLanguages(segments) || first === 'zh' || first === 'en') return address;
  if (address === '/') return `/${locale}`;
  return isSection(first) ? `/${locale}${address}` : null;
}

function plainPiece(piece: Piece, origin: string): string {
  if (typeof piece === 'string') return piece;
  const address = piece.isOwn ? origin + piece.href : piece.href;
  return piece.words === piece.href || address === piece.words ? address : `${piece.words} (${address})`;
}
