import { LANGUAGE_TAGS, type Locale } from '@/lib/i18n/locales';
import { type TextStyle, widthOf } from './measure';

type Style = TextStyle & { locale: Locale };

/** What may not begin a line, and what may not end one (GB/T 15834). */
const CLOSING = /^[，。、；：？！”’）》」』】〉…—·%,.;:?!)\]\-/]/;
const OPENING = /[（《「『【〈“‘(\[]$/;

/** Where a Chinese sentence pauses: it reads best when its lines end there. */
const PAUSE = /[，。；：、！？]$/;

const CHINESE_END = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef”’]$/u;
const CHINESE_BEGINNING = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef“‘]/u;

const SEGMENTERS: Record<Locale, Intl.Segmenter> = {
  zh: new Intl.Segmenter(LANGUAGE_TAGS.zh, { granularity: 'word' }),
  en: new Intl.Segmenter(LANGUAGE_TAGS.en, { granularity: 'word' }),
};

/** Breaks a text between words, into as few lines of one width as it takes and those as even as can be. */
export function breakLines(text: string, width: number, style: Style): string[] {
  return text.split('\n').flatMap((part) => evenLines(piecesOf(part.trim(), style.locale), width, style));
}

/** The parts that stay whole: words, each with the punctuation that belongs to it. */
function piecesOf(text: string, locale: Locale): string[] {
  const pieces: string[] = [];
  for (const { segment } of SEGMENTERS[locale].segment(text)) {
    const last = pieces.at(-1);
    if (last === undefined || mayBreak(last, segment)) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}

function mayBreak(before: string, after: string): boolean {
  if (/^\s/.test(after) || CLOSING.test(after) || OPENING.test(before)) return false;
  return /[\s\-/]$/.test(before) || CHINESE_END.test(before) || CHINESE_BEGINNING.test(after);
}

/** A line that ends within a clause is as bad as one that leaves this part of the width free. */
const TORN = 0.5;

/** Lines, and how much room is left over at their ends. */
type Way = { lines: string[]; unevenness: number };

const NOTHING: Way = { lines: [], unevenness: 0 };

/** The best way for all pieces, from what is best for the last ones. A piece that is too wide has a line to itself. */
function evenLines(pieces: readonly string[], width: number, style: TextStyle): string[] {
  const widths = pieces.map((piece) => widthOf(piece, style));
  const lastWidths = pieces.map((piece) => widthOf(piece.trimEnd(), style));
  const best = [NOTHING];
  for (let from = pieces.length - 1; from >= 0; from--) {
    let found: Way | undefined;
    let before = 0;
    for (let last = from; last < pieces.length; last++) {
      const left = width - before - (lastWidths[last] ?? 0);
      if (left < 0 && last > from) break;
      const rest = best[pieces.length - last - 1] ?? NOTHING;
      const line = pieces
        .slice(from, last + 1)
        .join('')
        .trimEnd();
      const torn = rest.lines.length > 0 && CHINESE_END.test(line) && !PAUSE.test(line);
      const unevenness = left ** 2 + (torn ? (width * TORN) ** 2 : 0) + rest.unevenness;
      const way = { lines: [line, ...rest.lines], unevenness };
      if (!found || isBetter(way, found)) found = way;
      before += widths[last] ?? 0;
    }
    best.push(found ?? NOTHING);
  }
  return best.at(-1)?.lines ?? [];
}

function isBetter(one: Way, other: Way): boolean {
  const more = one.lines.length - other.lines.length;
  return more < 0 || (more === 0 && one.unevenness < other.unevenness);
}
