import { type ReactNode, useEffect, useRef } from 'react';

type SummaryProps = {
  heading: string;
  /** The fields at fault in the order of the page: where each is, and the words beside it. */
  faults?: { field: string; text: string }[];
  children?: ReactNode;
};

/** What stands above a form after a try that failed: it takes the focus and leads to each field. */
export function FormSummary({ heading, faults = [], children }: SummaryProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <div ref={ref} role="alert" tabIndex={-1} className="mb-7 border-3 border-seal px-6 py-5">
      <h2 className="text-s2">{heading}</h2>
      {faults.length > 0 ? (
        <ul className="mt-2 list-disc ps-5">
          {faults.map(({ field, text }) => (
            <li key={field}>
              <a
                href={`#${field}`}
                className="inline-flex min-h-11 items-center py-1.5 font-strong text-seal"
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {children}
    </div>
  );
}
