import type { ReactNode } from 'react';

/** A part of the dashboard with its heading and, where one is needed, a sentence on what is counted. */
export function BoardSection({
  id,
  title,
  note,
  children,
}: {
  id: string;
  title: string;
  note?: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="text-s2">
        {title}
      </h2>
      {note ? <p className="mt-1 max-w-160 text-quiet">{note}</p> : null}
      <div className="mt-3">{children}</div>
    </section>
  );
}
