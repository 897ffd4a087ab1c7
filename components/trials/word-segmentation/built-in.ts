import type { Word } from './result';

export type BuiltInWord = { text: string; start: number; differs: boolean };

/** The words as the browser's own segmenter cuts them; null where it has none. Those cut otherwise by jieba are marked. */
export function builtInWords(text: string, words: readonly Word[]): BuiltInWord[] | null {
  if (!('Segmenter' in Intl)) return null;
  const known = new Set(words.map(({ start, end }) => `${start}-${end}`));
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text);
  return [...segments].map(({ segment, index }) => ({
    text: segment,
    start: index,
    differs: !known.has(`${index}-${index + segment.length}`),
  }));
}
