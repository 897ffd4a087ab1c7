import { type ReactNode, useEffect, useRef } from 'react';
import { type Fault, FaultList } from './fault-list';

type SummaryProps = {
  heading: string;
  faults?: Fault[];
  children?: ReactNode;
};

/** What stands above a form after a try that failed: it takes the focus and leads to each field. */
export function FormSummary({ heading, faults = [], children }: SummaryProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <div ref={ref} role="alert" tabIndex={-1} className="mb-7 border-3 border-seal px-6 py-5">
      <h2 className="text-s2">{heading}</h2>
      {faults.length > 0 ? <FaultList faults={faults} /> : null}
      {children}
    </div>
  );
}
