// jieba's tags are those of ICTCLAS: the first letter says the kind, further ones the sort.

export const WORD_KINDS = [
  'noun',
  'name',
  'time',
  'place',
  'verb',
  'adjective',
  'adverb',
  'pronoun',
  'numeral',
  'measure',
  'preposition',
  'conjunction',
  'particle',
  'idiom',
  'foreign',
  'mark',
  'other',
] as const;

export type WordKind = (typeof WORD_KINDS)[number];

const WHOLE: Record<string, WordKind> = {
  nr: 'name',
  nrt: 'name',
  nrfg: 'name',
  ns: 'name',
  nt: 'name',
  nz: 'name',
  eng: 'foreign',
  vn: 'noun',
  an: 'noun',
  ad: 'adverb',
  vd: 'adverb',
};

const FIRST: Record<string, WordKind> = {
  n: 'noun',
  t: 'time',
  s: 'place',
  f: 'place',
  v: 'verb',
  a: 'adjective',
  b: 'adjective',
  z: 'adjective',
  d: 'adverb',
  r: 'pronoun',
  m: 'numeral',
  q: 'measure',
  p: 'preposition',
  c: 'conjunction',
  u: 'particle',
  y: 'particle',
  e: 'particle',
  o: 'particle',
  h: 'particle',
  k: 'particle',
  i: 'idiom',
  l: 'idiom',
  j: 'noun',
  w: 'mark',
};

const MARKS = /^[\p{P}\p{S}\s]+$/u;

/** What kind of word it is. jieba calls `x` both marks and what it doesn't know. */
export function kindOf({ text, tag }: { text: string; tag: string }): WordKind {
  return WHOLE[tag] ?? FIRST[tag.charAt(0)] ?? (MARKS.test(text) ? 'mark' : 'other');
}
