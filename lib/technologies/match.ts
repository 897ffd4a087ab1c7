// How a word is found in a text: shared by the server and by the small script of the list, so that both find the same.

/** Title, keywords, summary and body of one technology, each as `foldWords` leaves it. */
export type SearchText = readonly [title: string, keywords: string, summary: string, body: string];

const WEIGHTS = [8, 5, 3, 1] as const;

// A run of Han characters, or a run of other letters and digits: "OCR识别" holds one of each.
const WORD = /\p{sc=Han}+|(?:(?!\p{sc=Han})[\p{L}\p{M}\p{N}])+/gu;
const HAN = /^\p{sc=Han}/u;

/**
 * Takes from a text what people type differently though they mean the same: full-width forms, capitals, British and
 * American spelling (colour and color, -ise and -ize), punctuation. Traditional and simplified characters stay apart.
 */
function words(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase();
  return (folded.match(WORD) ?? []).map((word) => word.replace(/z/g, 's').replace(/our/g, 'or'));
}

/** A text as it is searched: its words, each after one space. */
export function foldWords(text: string): string {
  return words(text)
    .map((word) => ` ${word}`)
    .join('');
}

/**
 * The words that must all be found for a query. A query of nothing but signs (an emoji) is looked for as it stands,
 * and so finds nothing; an empty one asks for nothing.
 */
export function queryTerms(query: string): string[] {
  const terms = words(query);
  return terms.length > 0 ? terms : query.trim() ? [query.trim()] : [];
}

/** How else a term may stand in a text; every part is needed. */
function looserReading(term: string): string[] {
  if (HAN.test(term)) return chineseWords(term);
  return [` ${term.length > 3 ? term.replace(/(?:ies|([^s])s)$/, '$1') : term}`];
}

/**
 * The words of a run of Han characters (人脸识别: 人脸, 识别). Characters that the dictionary leaves single are
 * joined, because they are mostly words that it doesn't know.
 */
function chineseWords(run: string): string[] {
  if (!('Segmenter' in Intl)) return [run];
  const parts: string[] = [];
  let single = false;
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(run)) {
    const alone = Array.from(segment).length === 1;
    if (alone && single) parts.push((parts.pop() ?? '') + segment);
    else parts.push(segment);
    single = alone;
  }
  return parts;
}

/** How well one part of a term is met: the weight of the best field that holds it, more where the field begins so. */
function weigh(text: SearchText, part: string): number {
  for (const [field, weight] of WEIGHTS.entries()) {
    const at = text[field]?.indexOf(part) ?? -1;
    if (at >= 0) return at < 2 ? weight + 1 : weight;
  }
  return 0;
}

/** The higher, the better a technology answers the terms; 0 where any of them is missing. */
export function relevance(text: SearchText, terms: readonly string[]): number {
  let total = 0;
  for (const term of terms) {
    const found =
      weigh(text, HAN.test(term) ? term : ` ${term}`) ||
      Math.min(...looserReading(term).map((part) => weigh(text, part))) / 2;
    if (!found) return 0;
    total += found;
  }
  return total;
}

/** The items that answer all terms, best first; equals keep their order. Without terms, all of them as they come. */
export function bestFirst<Item>(
  items: readonly Item[],
  terms: readonly string[],
  textOf: (item: Item) => SearchText | undefined,
): Item[] {
  if (terms.length === 0) return [...items];
  return items
    .map((item) => ({ item, score: relevance(textOf(item) ?? ['', '', '', ''], terms) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}
