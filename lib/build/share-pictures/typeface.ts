import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type FontFile, readFontFile } from './font-file';

export type Weight = 400 | 600;

const require = createRequire(import.meta.url);
const PACKAGE = path.dirname(require.resolve('@fontsource/noto-sans-sc/package.json'));

/** Holds Latin and some 7,000 Chinese characters. Others are in small files with a few dozen each. */
const MAIN = 'chinese-simplified';

type Range = { subset: string; first: number; last: number };

const files = new Map<string, FontFile>();
let ranges: Range[] | undefined;

const fonts: Record<Weight, Map<string, FontFile | undefined>> = { 400: new Map(), 600: new Map() };

/** The file that has a character; undefined when none has. */
export function fontOf(character: string, weight: Weight): FontFile | undefined {
  const known = fonts[weight];
  if (!known.has(character)) known.set(character, findFont(character, weight));
  return known.get(character);
}

function findFont(character: string, weight: Weight): FontFile | undefined {
  const main = fileOf(MAIN, weight);
  if (main.advanceOf(character) !== undefined) return main;
  return subsetsFor(character)
    .map((subset) => fileOf(subset, weight))
    .find((file) => file.advanceOf(character) !== undefined);
}

/** The files that a text needs, the main one first. */
export function fontsOf(text: string, weight: Weight): FontFile[] {
  const found = [...text].map((character) => fontOf(character, weight)).filter((font) => font !== undefined);
  return [...new Set([fileOf(MAIN, weight), ...found])];
}

/** The version of the typeface, which is part of what is drawn. */
export function typefaceVersion(): string {
  return (JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as { version: string })
    .version;
}

function fileOf(subset: string, weight: Weight): FontFile {
  const name = `noto-sans-sc-${subset}-${weight}-normal`;
  const file =
    files.get(name) ?? readFontFile(name, readFileSync(path.join(PACKAGE, 'files', `${name}.woff`)));
  files.set(name, file);
  return file;
}

/** The files whose range covers a character, which isn't yet to have it. */
function subsetsFor(character: string): string[] {
  ranges ??= readRanges();
  const code = character.codePointAt(0) ?? 0;
  return ranges.filter(({ first, last }) => code >= first && code <= last).map(({ subset }) => subset);
}

/** `unicode.json` reads `{ "latin": "U+0000-00FF,U+0131", "[4]": … }`. */
function readRanges(): Range[] {
  const text = readFileSync(path.join(PACKAGE, 'unicode.json'), 'utf8');
  return Object.entries(JSON.parse(text) as Record<string, string>).flatMap(([key, listed]) =>
    listed.split(',').map((range) => {
      const [first = '', last = first] = range.replace(/^U\+/i, '').split('-');
      return { subset: key.replace(/[[\]]/g, ''), first: parseInt(first, 16), last: parseInt(last, 16) };
    }),
  );
}
