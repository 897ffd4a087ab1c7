// The languages of a version say the same: same facts at the top, same clauses in the same places, same highlighting.
import type { ContentError } from '@/lib/content/content-error';
import type { Clause } from './outline';
import type { VersionText } from './version-text';

/** Where a translation departs from the prevailing text. Each error names the translation's file. */
export function findTranslationErrors(prevailing: VersionText, translation: VersionText): ContentError[] {
  return [
    ...missingClauses(prevailing, translation),
    ...missingClauses(translation, prevailing),
    ...differingClauses(prevailing, translation),
    ...differingFacts(prevailing, translation),
    ...differingSections(prevailing, translation),
  ];
}

function missingClauses(from: VersionText, within: VersionText): ContentError[] {
  const ids = new Set(within.outline.clauses.map(({ id }) => id));
  return from.outline.clauses
    .filter(({ id }) => !ids.has(id))
    .map(({ id, line }) => ({
      file: within.file,
      line: lineAfter(within.outline.clauses, from.outline.clauses, id),
      message: `Clause ${id} is missing in this language; it stands in ${from.file}:${line}.`,
      fix: `Translate it and put it here as <Clause id="${id}">, or remove it from the other language.`,
    }));
}

/** Where the missing clause would stand: at the nearest clause before it that both languages have. */
function lineAfter(own: Clause[], other: Clause[], missing: string): number {
  const before = other
    .slice(
      0,
      other.findIndex(({ id }) => id === missing),
    )
    .reverse();
  const lines = new Map(own.map(({ id, line }) => [id, line]));
  return before.map(({ id }) => lines.get(id)).find((line) => line !== undefined) ?? 1;
}

function differingClauses(prevailing: VersionText, translation: VersionText): ContentError[] {
  const originals = new Map(prevailing.outline.clauses.map((clause) => [clause.id, clause]));
  return translation.outline.clauses.flatMap((clause) => {
    const original = originals.get(clause.id);
    if (!original || highlightPattern(original) === highlightPattern(clause)) return [];
    return [
      {
        file: translation.file,
        line: clause.line,
        message: `Clause ${clause.id} isn't highlighted as in ${prevailing.file}:${original.line}.`,
        fix: 'Put <Highlight> round the same paragraphs in both languages.',
      },
    ];
  });
}

function highlightPattern({ blocks }: Clause): string {
  return blocks
    .map((block) => (block.isHighlighted ? '!' : '-'))
    .join('')
    .replace(/(.)\1+/g, '$1');
}

function differingFacts(prevailing: VersionText, translation: VersionText): ContentError[] {
  return (['version', 'publishedOn', 'effectiveFrom', 'change', 'adverse'] as const)
    .filter((fact) => prevailing.frontmatter[fact] !== translation.frontmatter[fact])
    .map((fact) => ({
      file: translation.file,
      line: 2,
      message: `${fact} is ${String(translation.frontmatter[fact])}, but ${String(prevailing.frontmatter[fact])} in ${prevailing.file}.`,
      fix: 'Write the same value in both languages.',
    }));
}

function differingSections(prevailing: VersionText, translation: VersionText): ContentError[] {
  const count = translation.outline.sections.length;
  if (count === prevailing.outline.sections.length) return [];
  return [
    {
      file: translation.file,
      line: translation.outline.sections.at(-1)?.line ?? 1,
      message: `This text has ${count} sections, ${prevailing.file} has ${prevailing.outline.sections.length}.`,
      fix: 'Give both languages the same headings.',
    },
  ];
}
