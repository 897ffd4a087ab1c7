// Two texts compared word by word. Words are what Intl.Segmenter takes for words, because the tokenizers that come with
// `diff` cut Chinese into single characters and have failed on orphan combining marks.
import { diffArrays } from 'diff';
import { LANGUAGE_TAGS, type Locale } from '@/lib/i18n/locales';

export type Part = { kind: 'same' | 'removed' | 'added'; text: string };

type Run = { same: string[]; removed: string[]; added: string[] };

/** Above this share of changed words a reader is better off with the old text and the new one, each in one piece. */
const WHOLE_ABOVE = 0.6;

/** Two texts further apart than this many words are shown whole as well; finding every step would take too long. */
const MOST_EDITS = 1000;

const WORD = /[\p{L}\p{N}]/u;

const segmenters = new Map<Locale, Intl.Segmenter>();

/** The words of a text and what stands between them. Joined they are the text again, whatever is in it. */
export function splitWords(text: string, locale: Locale): string[] {
  const known = segmenters.get(locale) ?? new Intl.Segmenter(LANGUAGE_TAGS[locale], { granularity: 'word' });
  segmenters.set(locale, known);
  return [...known.segment(text)].map(({ segment }) => segment);
}

/**
 * What has become of a text. The parts that aren't `added` are the old text, those that aren't `removed` the new one,
 * to the last code unit; where both follow each other, `removed` comes first.
 */
export function compareWords(before: string, after: string, locale: Locale): Part[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const [old, recent] = [splitWords(before, locale), splitWords(after, locale)];
  const found = diffArrays(old, recent, { maxEditLength: MOST_EDITS });
  const runs = found?.reduce<Run[]>(addToRuns, []) ?? [];
  if (!found || changedShare(runs, [...old, ...recent]) > WHOLE_ABOVE) return partsOf([], old, recent);
  return joinAcrossGaps(runs).flatMap(({ same, removed, added }) => partsOf(same, removed, added));
}

function addToRuns(
  runs: Run[],
  { added, removed, value }: { added: boolean; removed: boolean; value: string[] },
) {
  const last = runs.at(-1);
  if (last && (added || removed)) last[added ? 'added' : 'removed'].push(...value);
  else if (added || removed)
    runs.push({ same: [], removed: removed ? value : [], added: added ? value : [] });
  else runs.push({ same: value, removed: [], added: [] });
  return runs;
}

function changedShare(runs: Run[], all: string[]): number {
  const countWords = (tokens: string[]) => tokens.filter((token) => WORD.test(token)).length;
  const changed = runs.reduce((sum, { removed, added }) => sum + countWords(removed) + countWords(added), 0);
  return changed / Math.max(1, countWords(all));
}

/** A comma, a space or one Chinese character that stayed between two changes makes them harder to read, not easier. */
function joinAcrossGaps(runs: Run[]): Run[] {
  return runs.reduce<Run[]>((joined, run) => {
    const last = joined.at(-1);
    const isReplaced = last && last.removed.length + run.removed.length > 0;
    if (!isReplaced || !isChange(last) || !isChange(run) || !isSlight(run.same)) return [...joined, run];
    if (last.added.length + run.added.length === 0) return [...joined, run];
    const next = {
      same: last.same,
      removed: [...last.removed, ...run.same, ...run.removed],
      added: [...last.added, ...run.same, ...run.added],
    };
    return [...joined.slice(0, -1), next];
  }, []);
}

function isChange({ removed, added }: Run): boolean {
  return removed.length + added.length > 0;
}

function isSlight(gap: string[]): boolean {
  const text = gap.join('');
  if (/[\t\n]/.test(text)) return false;
  return (text.length <= 2 && !WORD.test(text)) || /^\p{Script=Han}$/u.test(text);
}

function partsOf(same: string[], removed: string[], added: string[]): Part[] {
  const parts: Part[] = [
    { kind: 'same', text: same.join('') },
    { kind: 'removed', text: removed.join('') },
    { kind: 'added', text: added.join('') },
  ];
  return parts.filter(({ text }) => text !== '');
}
