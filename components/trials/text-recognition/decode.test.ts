import { describe, expect, it } from 'vitest';
import { decode, readAlphabet, type Reading } from './decode';
import { settleLookalikes } from './lookalikes';
import { spacedText } from './spacing';

const alphabet = readAlphabet('a\nb\no\n0\n3\n中\nO\nl\n1\nI\n');

/** A reading from the likelihoods of each step; what is left goes to "none". */
function aReading(...steps: Record<string, number>[]): Reading {
  const classes = alphabet.characters.length;
  const scores = new Float32Array(steps.length * classes);
  steps.forEach((likely, step) => {
    let left = 1;
    for (const [text, score] of Object.entries(likely)) {
      scores[step * classes + (alphabet.classOf.get(text) ?? 0)] = score;
      left -= score;
    }
    scores[step * classes] = left;
  });
  return { scores, steps: steps.length, classes };
}

const textOf = (reading: Reading) =>
  spacedText(settleLookalikes(decode(reading, alphabet)), reading, reading.classes - 1);

describe('decode', () => {
  it('takes repeats for one character unless a blank parts them', () => {
    const read = decode(aReading({ a: 0.9 }, { a: 0.95 }, {}, { a: 0.8 }, { b: 0.7 }), alphabet);
    expect(read.map(({ text }) => text).join('')).toBe('aab');
    expect(read[0]).toMatchObject({ first: 0, last: 1 });
    expect(read[0]?.confidence).toBeCloseTo(0.95);
  });

  it('reads dictionaries with either line ending', () => {
    expect(readAlphabet('a\r\nb\r\n').characters).toEqual(['', 'a', 'b', ' ']);
  });
});

describe('spaces', () => {
  it('keeps those that are read', () => {
    expect(textOf(aReading({ a: 0.9 }, { ' ': 0.9 }, { b: 0.9 }))).toBe('a b');
  });

  it('puts one where the reader thought of it between Latin letters', () => {
    expect(textOf(aReading({ a: 0.9 }, { ' ': 0.1 }, { b: 0.9 }))).toBe('a b');
    expect(textOf(aReading({ a: 0.9 }, { ' ': 0.01 }, { b: 0.9 }))).toBe('ab');
  });

  it('puts none beside Chinese', () => {
    expect(textOf(aReading({ 中: 0.9 }, { ' ': 0.1 }, { b: 0.9 }))).toBe('中b');
  });
});

describe('lookalikes', () => {
  it('takes a zero between letters for the letter the reader thought of', () => {
    expect(textOf(aReading({ b: 0.9 }, { '0': 0.6, o: 0.35 }, { a: 0.9 }))).toBe('boa');
  });

  it('leaves a zero the reader was sure of', () => {
    expect(textOf(aReading({ b: 0.9 }, { '0': 0.99, o: 0.001 }, { a: 0.9 }))).toBe('b0a');
  });

  it('settles a run of them by what stands around it', () => {
    expect(textOf(aReading({ b: 0.9 }, { '0': 0.7, o: 0.2 }, {}, { '0': 0.9, o: 0.05 }, { a: 0.9 }))).toBe(
      'booa',
    );
  });

  it('takes a letter between digits for the digit', () => {
    expect(textOf(aReading({ '3': 0.9 }, { O: 0.5, '0': 0.4 }, { '3': 0.9 }))).toBe('303');
  });

  it('leaves what stands between a letter and a digit', () => {
    expect(textOf(aReading({ b: 0.9 }, { '0': 0.6, o: 0.35 }, { '3': 0.9 }))).toBe('b03');
  });
});
