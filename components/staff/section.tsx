import type { ReactNode } from 'react';

/** A part of a page on accounts, under its own heading. */
export function Section({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="mt-8 border-t border-line pt-5">
      <h2 className="text-s2">{heading}</h2>
      <div className="mt-3 grid gap-3">{children}</div>
    </section>
  );
}
