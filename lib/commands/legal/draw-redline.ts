import type { Redline, SectionChange } from '@/lib/legal/redline';
import type { ChangeKind, ClauseChange } from '@/lib/legal/redline-clauses';
import type { Part } from '@/lib/legal/redline-words';

/** How added and removed words are told from the others. */
export type Drawing = Record<'added' | 'removed', (text: string) => string>;

const SIGNS: Record<ChangeKind, string> = {
  added: '+',
  removed: '-',
  changed: '~',
  moved: '>',
  unchanged: ' ',
};

/** A redline as lines of text: what is unchanged is counted only. */
export function drawRedline({ sections, counts }: Redline, drawing: Drawing): string[] {
  const summary = Object.entries(counts).map(([kind, count]) => `${kind} ${count}`);
  return [summary.join(', '), ...sections.flatMap((section) => drawSection(section, drawing))];
}

function drawSection({ kind, label, title, clauses }: SectionChange, drawing: Drawing): string[] {
  const changed = clauses.filter((change) => change.kind !== 'unchanged');
  if (kind === 'unchanged' && changed.length === 0) return [];
  const heading = ['#', label, drawParts(title, drawing)].filter((part) => part !== '').join(' ');
  const said = kind === 'unchanged' ? '' : ` (${kind})`;
  return ['', heading + said, ...changed.flatMap((change) => drawClause(change, drawing))];
}

function drawClause({ id, kind, isMoved, highlighting, lines }: ClauseChange, drawing: Drawing): string[] {
  const words = [
    kind,
    ...(kind === 'changed' && isMoved ? ['moved'] : []),
    ...(highlighting ? [`highlighting ${highlighting}`] : []),
  ];
  const text = kind === 'moved' ? [] : lines;
  return [
    `${SIGNS[kind]} ${id} ${words.join(', ')}`,
    ...text.map(
      ({ isHighlighted, parts }) => `    ${isHighlighted ? '!' : ' '} ${drawParts(parts, drawing)}`,
    ),
  ];
}

function drawParts(parts: Part[], drawing: Drawing): string {
  return parts.map(({ kind, text }) => (kind === 'same' ? text : drawing[kind](text))).join('');
}
