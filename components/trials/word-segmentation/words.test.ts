import { describe, expect, it } from 'vitest';
import { builtInWords } from './built-in';
import { rankKeywords } from './keywords';
import { kindOf } from './kinds';
import { placeWords } from './place';

const tagged = (...pairs: [string, string][]) => placeWords(pairs.map(([word, tag]) => ({ word, tag })));

describe('words', () => {
  it('lie in the text without a gap, counted in UTF-16', () => {
    const words = tagged(['😀', 'x'], ['直播', 'v'], ['。', 'x']);
    expect(words.map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [2, 4],
      [4, 5],
    ]);
  });

  it.each([
    ['n', '图片', 'noun'],
    ['ns', '南京市', 'name'],
    ['uj', '的', 'particle'],
    ['x', '。', 'mark'],
    ['x', '囧囧', 'other'],
    ['eng', 'OCR', 'foreign'],
    ['', '', 'other'],
  ])('tagged %s (%s) are of the kind %s', (tag, text, kind) => {
    expect(kindOf({ text, tag })).toBe(kind);
  });
});

describe('keywords', () => {
  it('are ranked by how often they occur, then by length', () => {
    const words = tagged(
      ['直播', 'v'],
      ['直播间', 'n'],
      ['图片', 'n'],
      ['直播', 'v'],
      ['的', 'uj'],
      ['人', 'n'],
    );
    expect(rankKeywords(words)).toEqual([
      { text: '直播', count: 2 },
      { text: '直播间', count: 1 },
      { text: '图片', count: 1 },
    ]);
    expect(rankKeywords(words, 1)).toHaveLength(1);
  });
});

describe('the browser’s own words', () => {
  it('are marked where they are cut differently', () => {
    const words = tagged(['在', 'p'], ['这里', 'r']);
    const own = builtInWords('在这里', words);
    expect(own?.map(({ text }) => text).join('')).toBe('在这里');
    for (const { text, start, differs } of own ?? [])
      expect(differs).toBe(!words.some((word) => word.start === start && word.text === text));
  });
});
