import type { Locale } from '@/lib/i18n/locales';
import { breakLines } from './break-lines';
import { widthOf } from './measure';
import type { Weight } from './typeface';

/** How a text may be set: in at most so many lines of a size. */
export type Setting = { lines: number; size: number };

/** Several sizes of the same number of lines. */
export function settings(lines: number, ...sizes: readonly number[]): Setting[] {
  return sizes.map((size) => ({ lines, size }));
}

/** The room a text has, and how it may be set in it, the best way first. */
export type Room = { width: number; settings: readonly Setting[]; weight: Weight; locale: Locale };

export type Fitted = { lines: string[]; size: number };

/**
 * Sets a text in the first way that fits. Where none does it loses its last sentences, and a single sentence that is
 * still too long ends in an ellipsis.
 */
export function fitText(given: string, room: Room): Fitted {
  const text = tidied(given);
  return (
    firstFit([text], room.settings, room) ??
    firstFit(withoutLastSentences(text, room.locale), room.settings.slice(-1), room) ??
    firstFit(clipped(text), room.settings.slice(-1), room) ?? { lines: [], size: 0 }
  );
}

/** Composed characters, plain spaces, and nothing that can't be seen: fonts have no more. */
function tidied(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

function firstFit(texts: Iterable<string>, settings: readonly Setting[], room: Room): Fitted | undefined {
  const { width, weight, locale } = room;
  for (const text of texts) {
    for (const { lines: most, size } of settings) {
      const lines = breakLines(text, width, { size, weight, locale });
      const fits = lines.length <= most && lines.every((line) => widthOf(line, { size, weight }) <= width);
      if (fits) return { lines, size };
    }
  }
  return undefined;
}

/** Shorter and shorter, down to the first sentence. */
function* withoutLastSentences(text: string, locale: Locale): Generator<string> {
  const sentences = [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)];
  for (let kept = sentences.length - 1; kept > 0; kept--)
    yield text.slice(0, sentences[kept]?.index).trimEnd();
}

function* clipped(text: string): Generator<string> {
  const characters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)];
  for (let kept = characters.length - 1; kept > 0; kept--) {
    yield `${text.slice(0, characters[kept]?.index).replace(/[\s，、；：,;:]+$/, '')}…`;
  }
}
