import { type ReactNode, useEffect, useRef } from 'react';
import { type Fault, FaultList } from './fault-list';

type SummaryProps = {
  /** The state that the try led to: the summary takes the focus at each new one. */
  answer: object;
  heading?: string;
  faults?: Fault[];
  children?: ReactNode;
};

/** What stands above a form after a try that failed: it takes the focus and leads to each field. */
export function FormSummary({ answer, heading, faults = [], children }: SummaryProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), [answer]);
  return (
    <div ref={ref} role="alert" tabIndex={-1} className="mb-9 border-3 border-seal px-6 py-5">
      {heading === undefined ? null : <h2 className="text-s2">{heading}</h2>}
      {faults.length > 0 ? <FaultList faults={faults} /> : null}
      {children}
    </div>
  );
}
