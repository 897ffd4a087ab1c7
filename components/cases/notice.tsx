import type { ReactNode } from 'react';

/** What has just happened, said once at the head of the page. */
export function CaseNotice({ heading, children }: { heading: string; children?: ReactNode }) {
  return (
    <div role="status" className="mb-9 border-3 border-ink px-6 py-5">
      <p className="text-s2 font-strong">{heading}</p>
      {children ? <p className="mt-2">{children}</p> : null}
    </div>
  );
}
