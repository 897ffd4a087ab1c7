// The paragraphs, list items and table rows of a clause, each paired with what it was before.
import type { Locale } from '@/lib/i18n/locales';
import { align } from './align';
import type { Block } from './blocks';
import { compareWords, type Part, splitWords } from './redline-words';

export type Line = { shape: 'paragraph' | 'item' | 'row'; text: string; isHighlighted: boolean };

export type LineChange = {
  kind: 'added' | 'removed' | 'changed' | 'same';
  shape: Line['shape'];
  /** As it stands in the newer text; in the older one where it is removed. */
  isHighlighted: boolean;
  /** Whether it was otherwise before: `begins` where it stands out now and didn't. */
  highlighting: 'begins' | 'ends' | null;
  parts: Part[];
};

type Pair = [Line | null, Line | null];

/** Lines that have a smaller share of their words in common are two lines, not one that was changed. */
const ALIKE_FROM = 0.35;

/** Above this many comparisons lines are paired in their order. */
const MOST_COMPARISONS = 10_000;

/** Blocks line by line: a table's caption, head and rows are a line each, its cells parted by tabs. */
export function linesOf(blocks: readonly Block[]): Line[] {
  return blocks.flatMap(({ kind, text, isHighlighted }) =>
    text
      .normalize('NFC')
      .split('\n')
      .map((line): Line => ({ shape: kind === 'table' ? 'row' : kind, text: line, isHighlighted })),
  );
}

/** What has become of each line, in reading order. */
export function compareLines(before: Line[], after: Line[], locale: Locale): LineChange[] {
  return pairLines(before, after, locale).flatMap(([old, recent]) => changeOf(old, recent, locale));
}

function changeOf(old: Line | null, recent: Line | null, locale: Locale): LineChange[] {
  const shown = recent ?? old;
  if (!shown) return [];
  const { shape, isHighlighted, text } = shown;
  if (!old || !recent) {
    const kind = recent ? 'added' : 'removed';
    return [{ kind, shape, isHighlighted, highlighting: null, parts: [{ kind, text }] }];
  }
  const begins = isHighlighted && !old.isHighlighted;
  const ends = !isHighlighted && old.isHighlighted;
  return [
    {
      kind: old.text === text ? 'same' : 'changed',
      shape,
      isHighlighted,
      highlighting: begins ? 'begins' : ends ? 'ends' : null,
      parts: compareWords(old.text, text, locale),
    },
  ];
}

function pairLines(before: Line[], after: Line[], locale: Locale): Pair[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start]?.text === after[start]?.text) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end)?.text === after.at(-1 - end)?.text) end += 1;
  const [oldEnd, recentEnd] = [before.length - end, after.length - end];
  return [
    ...pairInOrder(before.slice(0, start), after.slice(0, start)),
    ...pairAlike(before.slice(start, oldEnd), after.slice(start, recentEnd), locale),
    ...pairInOrder(before.slice(oldEnd), after.slice(recentEnd)),
  ];
}

function pairInOrder(before: Line[], after: Line[]): Pair[] {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, index) => [before[index] ?? null, after[index] ?? null]);
}

function pairAlike(before: Line[], after: Line[], locale: Locale): Pair[] {
  const comparisons = before.length * after.length;
  // One line against one needs no likeness: it is the same line, or both are shown whole.
  if (comparisons <= 1 || comparisons > MOST_COMPARISONS) return pairInOrder(before, after);
  const bags = after.map(({ text }) => countWords(text, locale));
  const likenesses = before.map(({ text }) => {
    const bag = countWords(text, locale);
    return bags.map((other) => likeness(bag, other));
  });
  return align(likenesses, after.length).map(({ old, recent }) => [
    old === null ? null : (before[old] ?? null),
    recent === null ? null : (after[recent] ?? null),
  ]);
}

function countWords(text: string, locale: Locale): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of splitWords(text, locale)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The share of words in common, from 0 to 1; 0 where it is too small to count. */
function likeness(one: Map<string, number>, other: Map<string, number>): number {
  const sizeOf = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const common = [...one].reduce((sum, [word, count]) => sum + Math.min(count, other.get(word) ?? 0), 0);
  const share = (2 * common) / Math.max(1, sizeOf(one) + sizeOf(other));
  return share >= ALIKE_FROM ? share : 0;
}
