import type { ReactNode } from 'react';
import { describe, FieldError } from './field';

type TickBoxProps = { id: string; isTicked: boolean; error?: string | undefined; children: ReactNode };

/** A box to tick with its words beside it; never ticked until somebody ticks it. */
export function TickBox({ id, isTicked, error, children }: TickBoxProps) {
  return (
    <div className={error ? 'border-s-4 border-seal ps-4' : undefined}>
      <FieldError id={id} error={error} />
      <div className="grid grid-cols-[2.75rem_1fr]">
        <span className="flex size-11 items-center">
          <input
            type="checkbox"
            id={id}
            name={id}
            value="yes"
            defaultChecked={isTicked}
            className="size-6 accent-ink"
            {...describe({ id, error })}
          />
        </span>
        <label htmlFor={id} className="py-2">
          {children}
        </label>
      </div>
    </div>
  );
}
