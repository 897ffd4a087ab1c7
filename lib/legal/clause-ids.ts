// A clause id is its number when it was first published: a letter for the document if need be, then numbers joined by
// dots. It never changes and is never used again, so that people can cite it.
import type { ContentError } from '@/lib/content/content-error';
import type { Clause, Outline, Section } from './outline';

const CLAUSE_ID = /^[A-Z]?\d+(\.\d+)*$/;

type Problem = Pick<ContentError, 'message' | 'fix'>;

/** Negative when the first id comes before the other in a text. */
export function compareClauseIds(one: string, other: string): number {
  const ours = numbersOf(one);
  const theirs = numbersOf(other);
  for (let place = 0; place < Math.min(ours.length, theirs.length); place += 1) {
    const difference = (ours[place] ?? 0) - (theirs[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return ours.length - theirs.length;
}

/** Ids that are malformed, double, out of order, or in a place that they don't belong to. */
export function findClauseIdErrors({ clauses, sections }: Outline, file: string): ContentError[] {
  const seen = new Set<string>();
  const errors: ContentError[] = [];
  let last: Clause | null = null;
  for (const clause of clauses) {
    const problem = seen.has(clause.id)
      ? duplicate(clause)
      : (placeProblem(clause) ?? orderProblem(last, clause));
    if (problem) errors.push({ file, line: clause.line, ...problem });
    if (!problem) last = clause;
    seen.add(clause.id);
  }
  return [
    ...errors,
    ...sections.filter((section) => section.clauses.length === 0).map((empty) => noClause(empty, file)),
  ];
}

function duplicate({ id }: Clause): Problem {
  return {
    message: `Clause ${id} is there twice.`,
    fix: 'Give the second one the next number that is free.',
  };
}

function placeProblem({ id, parent, section }: Clause): Problem | null {
  if (!CLAUSE_ID.test(id)) {
    return {
      message: `“${id}” is not a clause id.`,
      fix: 'Write numbers joined by dots: 1.3 or 2.1.4 or P4.2.',
    };
  }
  if (parent !== null && !id.startsWith(`${parent}.`)) {
    return {
      message: `Clause ${id} stands inside clause ${parent}.`,
      fix: `Begin its id with ${parent}. (and a number).`,
    };
  }
  if (parent === null && numbersOf(id)[0] !== section) {
    return {
      message: `Clause ${id} stands in section ${section}.`,
      fix: `Begin its id with ${section}, or move it under the heading it belongs to.`,
    };
  }
  return null;
}

function orderProblem(last: Clause | null, { id }: Clause): Problem | null {
  if (last === null || compareClauseIds(last.id, id) < 0) return null;
  return {
    message: `Clause ${id} comes after clause ${last.id}.`,
    fix: 'Put the clauses in the order of their ids.',
  };
}

function noClause({ title, line }: Section, file: string): ContentError {
  return {
    file,
    line,
    message: `The section “${title}” holds no clause.`,
    fix: 'Write its clauses below the heading, or remove the heading.',
  };
}

function numbersOf(id: string): number[] {
  return id
    .replace(/^[A-Z]/, '')
    .split('.')
    .map(Number);
}
