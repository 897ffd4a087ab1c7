import { lookalikesOf } from './lookalikes';
import type { ReadCharacter } from './read-character';

/** What the reader says: for each step along the line, how likely each character is; the first stands for none. */
export type Reading = { scores: Float32Array; steps: number; classes: number };

export type Alphabet = {
  characters: readonly string[];
  /** The class of each character. */
  classOf: ReadonlyMap<string, number>;
};

/** The dictionary's file names a character a line; before them comes none, after them the space. */
export function readAlphabet(dictionary: string): Alphabet {
  const characters = ['', ...dictionary.split(/\r?\n/).filter((line) => line !== ''), ' '];
  return { characters, classOf: new Map(characters.map((text, index) => [text, index])) };
}

/** Connectionist temporal classification, the best class of each step: repeats are one, blanks part them. */
export function decode(reading: Reading, alphabet: Alphabet): ReadCharacter[] {
  const read: ReadCharacter[] = [];
  let before = 0;
  for (let step = 0; step < reading.steps; step++) {
    const best = bestClass(reading, step);
    const confidence = scoreOf(reading, step, best);
    const last = read.at(-1);
    if (best !== 0 && best === before && last) {
      last.last = step;
      if (confidence > last.confidence) last.confidence = confidence;
    } else if (best !== 0) {
      const text = alphabet.characters[best] ?? '';
      read.push({ text, first: step, last: step, confidence, rival: null });
    }
    before = best;
  }
  return read.map((character) => ({ ...character, rival: rivalOf(character, reading, alphabet) }));
}

/** How likely a class is at a step. */
export function scoreOf({ scores, classes }: Reading, step: number, which: number): number {
  return scores[step * classes + which] ?? 0;
}

function bestClass({ scores, classes }: Reading, step: number): number {
  const from = step * classes;
  let best = 0;
  let most = -Infinity;
  for (let i = 0; i < classes; i++) {
    const score = scores[from + i] ?? 0;
    if (score > most) {
      most = score;
      best = i;
    }
  }
  return best;
}

function rivalOf(character: ReadCharacter, reading: Reading, { classOf }: Alphabet): ReadCharacter['rival'] {
  let rival: ReadCharacter['rival'] = null;
  for (const text of lookalikesOf(character.text)) {
    const which = classOf.get(text);
    for (let step = character.first; which !== undefined && step <= character.last; step++) {
      const confidence = scoreOf(reading, step, which);
      if (confidence > (rival?.confidence ?? 0)) rival = { text, confidence };
    }
  }
  return rival;
}
