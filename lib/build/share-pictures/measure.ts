import { fontOf, type Weight } from './typeface';

/** How a line is set. Sizes and widths are pixels of the picture. */
export type TextStyle = { size: number; weight: Weight };

/** A character that needs less room than the font gives it: where its ink begins, and what it takes. In ems. */
type Trim = { from: number; advance: number };

/** A stretch of a line that is set in one go, or one trimmed character. */
export type Run = { text: string; trim?: Trim };

/**
 * The font makes these as wide as a Chinese character, which is right in Chinese. In a text without Chinese they take
 * what their ink needs.
 */
const TRIMS: Record<string, Trim> = {
  '‘': { from: 0.76, advance: 0.25 },
  '’': { from: 0, advance: 0.25 },
  '“': { from: 0.57, advance: 0.44 },
  '”': { from: 0, advance: 0.44 },
  '·': { from: 0.36, advance: 0.28 },
};

/** Cuts a line where a character has to be trimmed. */
export function runsOf(text: string): Run[] {
  if (/\p{Script=Han}/u.test(text)) return [{ text }];
  const parts = text.split(/([‘’“”·])/).filter((part) => part !== '');
  return parts.map((part) => ({ text: part, trim: TRIMS[part] }));
}

/** How wide a text is on one line. */
export function widthOf(text: string, { size, weight }: TextStyle): number {
  const ems = runsOf(text).flatMap((run) =>
    run.trim ? [run.trim.advance] : [...run.text].map((character) => advanceOf(character, weight)),
  );
  return size * ems.reduce((sum, each) => sum + each, 0);
}

function advanceOf(character: string, weight: Weight): number {
  return fontOf(character, weight)?.advanceOf(character) ?? 1;
}
