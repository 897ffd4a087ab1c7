import type { ReactNode } from 'react';

/** The one column of a page with a form or a case. */
export function PageColumn({ children }: { children: ReactNode }) {
  return (
    <div className="wrap">
      <div className="max-w-160 py-12 lg:py-16">{children}</div>
    </div>
  );
}
