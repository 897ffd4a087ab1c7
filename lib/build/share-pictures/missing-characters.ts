import type { Picture } from './picture';
import { fontOf } from './typeface';

/**
 * Throws where a picture would hold a character that no font has, and names each with the page. The renderer would
 * otherwise ask other people's servers for a font, or draw a box.
 */
export function refuseMissingCharacters(pictures: Iterable<{ address: string; picture: Picture }>): void {
  const complaints = [...pictures].flatMap(({ address, picture }) =>
    missingIn(picture).map((character) => `- ${address}: “${character}” (${codeOf(character)})`),
  );
  if (complaints.length === 0) return;
  throw new Error(
    [
      'No font has these characters, so the share pictures of these pages can’t show them. Write the words another way.',
      ...complaints,
    ].join('\n'),
  );
}

function missingIn({ texts }: Picture): string[] {
  const missing = texts.flatMap(({ text, weight }) =>
    [...text].filter((character) => fontOf(character, weight) === undefined),
  );
  return [...new Set(missing)];
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
