import type { ReadCharacter } from './read-character';

// Alone, a printed o and a zero can't be told apart: the reader is then about as sure of the one as of the other, and
// the letters or digits around decide.
const LETTERS: Record<string, string> = { '0': 'oO', '1': 'lI' };
const DIGITS: Record<string, string> = { o: '0', O: '0', l: '1', I: '1' };

/** How sure the reader must have been of the other character, at least. */
const LEAST_RIVAL = 0.03;

/** The characters of the other kind (letter, digit) that look like this one. */
export function lookalikesOf(text: string): string {
  return LETTERS[text] ?? DIGITS[text] ?? '';
}

/** Replaces a digit between letters, and a letter between digits, by its lookalike where the reader had thought of it. */
export function settleLookalikes(characters: readonly ReadCharacter[]): ReadCharacter[] {
  const settled = [...characters];
  characters.forEach((character, index) => {
    const { rival } = character;
    if (!rival || rival.confidence < LEAST_RIVAL) return;
    const kind = kindOf(character.text);
    const before = nearest(characters, index, -1);
    const after = nearest(characters, index, 1);
    if (before === null || before !== after || before === kind) return;
    settled[index] = { ...character, text: rival.text };
  });
  return settled;
}

type Kind = 'letter' | 'digit';

function kindOf(text: string): Kind | null {
  if (/^[A-Za-z]$/.test(text)) return 'letter';
  return /^[0-9]$/.test(text) ? 'digit' : null;
}

/** The kind of the nearest character of the same word that can't be mistaken; null where the word ends first. */
function nearest(characters: readonly ReadCharacter[], from: number, step: 1 | -1): Kind | null {
  for (let i = from + step; ; i += step) {
    const text = characters[i]?.text ?? '';
    if (lookalikesOf(text) === '') return kindOf(text);
  }
}
