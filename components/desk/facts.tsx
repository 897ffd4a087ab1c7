import type { ReactNode } from 'react';

/** What is known of a record, a line each. */
export function Facts({ rows }: { rows: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="border-t border-line">
      {rows.map(([label, value]) => (
        <div key={label} className="grid gap-x-5 border-b border-line py-2 md:grid-cols-[9rem_1fr]">
          <dt className="text-s0 text-quiet">{label}</dt>
          <dd className="break-words whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
