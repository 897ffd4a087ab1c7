'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** What stands above a form after a try that failed; it takes the focus. */
export function FormNotice({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.focus();
  }, [children]);
  return (
    <div ref={ref} role="alert" tabIndex={-1} className="border-3 border-seal px-4 py-3">
      {children}
    </div>
  );
}
