import type { Clause } from '@/lib/legal/outline';

export type PreviewLine = {
  kind: 'same' | 'added' | 'removed';
  shape: 'paragraph' | 'item' | 'table';
  text: string;
  isHighlighted: boolean;
};

/** A clause line by line, with the lines of the version before that are gone. Undefined stands for no such clause. */
export function changedLines(before: Clause | undefined, after: Clause | undefined): PreviewLine[] {
  const [old, recent] = [before?.blocks ?? [], after?.blocks ?? []];
  const sameAs = (line: { text: string; isHighlighted: boolean }) => (other: typeof line) =>
    other.text === line.text && other.isHighlighted === line.isHighlighted;
  const removed = old.filter((line) => !recent.some(sameAs(line)));
  return [
    ...removed.map(({ kind, ...line }) => ({ ...line, shape: kind, kind: 'removed' as const })),
    ...recent.map(({ kind, ...line }) => ({
      ...line,
      shape: kind,
      kind: old.some(sameAs(line)) ? ('same' as const) : ('added' as const),
    })),
  ];
}
