import { kindOf, type WordKind } from './kinds';
import type { Word } from './result';

export type Keyword = { text: string; count: number };

const TELLING: ReadonlySet<WordKind> = new Set(['noun', 'name', 'verb', 'idiom', 'foreign']);
const SHORTEST = 2;

/** The words that occur most often in the text, longer ones first among equals; no other text is compared with. */
export function rankKeywords(words: readonly Word[], most = 12): Keyword[] {
  const counts = new Map<string, number>();
  for (const word of words) {
    if (word.text.length >= SHORTEST && TELLING.has(kindOf(word)))
      counts.set(word.text, (counts.get(word.text) ?? 0) + 1);
  }
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || b.text.length - a.text.length)
    .slice(0, most);
}
