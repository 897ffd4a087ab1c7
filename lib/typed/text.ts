// Which characters a person, a company or a description may hold. Real names come first: the middle dot of 迪丽热巴·某,
// apostrophes, spaces, Latin with diacritics, and Han of every extension, also those newer than this Node's tables. So the
// rule refuses what can only do harm instead of listing what is known.

/** Controls, lone surrogates, private use, non-characters and the marks that turn the direction of text (UTS 39, UTR 36). */
const HARMFUL =
  /[\p{Cc}\p{Cs}\p{Co}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{3FFFE}\u{3FFFF}\uFFFE\uFFFF]/u;

/** Invisible marks that come along when text is pasted and mean nothing in a name. */
const PASTED_NOISE = /[\u200B\u2060\uFEFF\u00AD]/gu;

/** A letter of any script; planes 2 and 3 hold nothing but Han. */
const LETTER = /[\p{L}\u{20000}-\u{3FFFD}]/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Unicode NFC, without pasted noise, with runs of white space as one space. For one-line fields. */
export function tidyLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(PASTED_NOISE, '')
    .replace(/[\p{Zs}]+/gu, ' ')
    .trim();
}

/** Unicode NFC with LF line ends and no pasted noise; tabs become spaces. For text of several lines. */
export function tidyText(text: string): string {
  return text.normalize('NFC').replace(PASTED_NOISE, '').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').trim();
}

export function hasHarmfulCharacters(text: string): boolean {
  return HARMFUL.test(text);
}

export function hasLetter(text: string): boolean {
  return LETTER.test(text);
}

/** Length as a reader counts it: in grapheme clusters (UAX 29). */
export function countGraphemes(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}
