import type { ReactNode } from 'react';

/** Terms and what they are, in two columns where there is room. */
export function FactList({ children }: { children: ReactNode }) {
  return <dl className="border-y-2 border-ink">{children}</dl>;
}

export function Fact({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 border-b border-line py-3 last:border-b-0 md:grid-cols-[9rem_1fr] md:items-baseline">
      <dt className="text-s0 text-quiet">{term}</dt>
      <dd className="min-w-0 break-words whitespace-pre-wrap">{children}</dd>
    </div>
  );
}
