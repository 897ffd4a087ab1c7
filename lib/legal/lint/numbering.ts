import type { Clause } from '../outline';
import { inEachText, type LintRule } from './draft';
import { finding, type Finding, type Spot } from './finding';

/** Numbers left out among the clauses of one section or clause, unless an earlier version had them. */
export const findNumberingGaps: LintRule = inEachText(({ file, locale, outline }, { earlier }) => {
  const used = new Set(earlier.flatMap(({ texts }) => texts[locale].outline.clauses.map(({ id }) => id)));
  const there = new Set(outline.clauses.flatMap(({ id }) => withParents(id)));
  const told = new Set<string>();
  return outline.clauses.flatMap((clause) => {
    const missing = missingBefore(clause, there).filter((id) => !told.has(id) && !used.has(id));
    for (const id of missing) told.add(id);
    return missing.map((id) => gap({ file, line: clause.line, clause: clause.id }, id));
  });
});

function gap(at: Spot & { clause: string }, id: string): Finding {
  return finding('numbering', at, {
    en: [
      `There is no clause ${id} before clause ${at.clause}, and no earlier version had one.`,
      `Number the clauses without a gap: begin with ${id} here. Only the number of a clause that was removed stays free.`,
    ],
    zh: [
      `第 ${at.clause} 条之前缺少第 ${id} 条，以前的版本也没有过这一条。`,
      `请连续编号，从 ${id} 编起。只有以前的版本用过、后来删去的编号才空着不用。`,
    ],
  });
}

/** `2.1.4` gives `2`, `2.1` and itself. */
function withParents(id: string): string[] {
  const numbers = id.split('.');
  return numbers.map((_, place) => numbers.slice(0, place + 1).join('.'));
}

function missingBefore({ id }: Clause, there: Set<string>): string[] {
  return withParents(id).flatMap((ancestor) => {
    const [, stem = '', last = '0'] = /^(.*?)(\d+)$/.exec(ancestor) ?? [];
    const before = Array.from({ length: Math.max(0, Number(last) - 1) }, (_, place) => `${stem}${place + 1}`);
    return before.filter((sibling) => !there.has(sibling));
  });
}
