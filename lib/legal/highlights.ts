// The list of highlighted clauses at the head of a text, by section.
import { LANGUAGE_TAGS, type Locale } from '@/lib/i18n/locales';
import type { Clause, Outline, Section } from './outline';

export type HighlightedClause = {
  id: string;
  /** How its highlighted words begin. */
  words: string;
  /** Items of the clause that are highlighted as well; they go on the sentence that `words` begins. */
  items: string[];
};

export type HighlightedSection = { anchor: string; title: string; clauses: HighlightedClause[] };

/** Longest excerpt, in UTF-16 units. */
const LENGTHS: Record<Locale, number> = { zh: 26, en: 60 };

/** The sections that hold highlighted clauses, with those clauses, in reading order. */
export function listHighlights({ sections, clauses }: Outline, locale: Locale): HighlightedSection[] {
  const highlighted = new Set(clauses.filter(({ isHighlighted }) => isHighlighted).map(({ id }) => id));
  return sections.flatMap((section) => {
    const listed = listInSection(section, highlighted, locale);
    return listed.length > 0 ? [{ anchor: section.anchor, title: section.title, clauses: listed }] : [];
  });
}

function listInSection({ clauses }: Section, highlighted: Set<string>, locale: Locale): HighlightedClause[] {
  const isItem = ({ id, parent }: Clause) =>
    parent !== null && highlighted.has(parent) && id.split('.').length > 2;
  const marked = clauses.filter(({ isHighlighted }) => isHighlighted);
  return marked
    .filter((clause) => !isItem(clause))
    .map((clause) => ({
      id: clause.id,
      words: firstWords(clause, locale),
      items: marked.filter((item) => isItem(item) && item.parent === clause.id).map(({ id }) => id),
    }));
}

/** The first sentence of what is highlighted; a long one is cut at its last pause, or between words. */
function firstWords({ blocks }: Clause, locale: Locale): string {
  const text = blocks.find(({ isHighlighted }) => isHighlighted)?.text ?? '';
  const [sentence] = new Intl.Segmenter(LANGUAGE_TAGS[locale], { granularity: 'sentence' }).segment(text);
  const whole = withoutEnd(sentence?.segment ?? '');
  if (whole.length <= LENGTHS[locale]) return whole;
  let cut = '';
  for (const { segment } of new Intl.Segmenter(LANGUAGE_TAGS[locale], { granularity: 'word' }).segment(
    whole,
  )) {
    if (cut.length + segment.length > LENGTHS[locale]) break;
    cut += segment;
  }
  const pause = cut.search(/[，；：,;:](?!.*[，；：,;:])/);
  return `${withoutEnd(pause > cut.length / 2 ? cut.slice(0, pause) : cut)}…`;
}

function withoutEnd(text: string): string {
  return text.replace(/[\s\p{P}]+$/u, '');
}
