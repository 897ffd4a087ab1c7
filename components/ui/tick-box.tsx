import type { ReactNode } from 'react';
import { describe, FieldError } from './field';

type TickBoxProps = {
  id: string;
  isTicked: boolean;
  hint?: string;
  error?: string | undefined;
  children: ReactNode;
};

/** A box to tick, with the sentence it stands for beside it; never ticked until somebody ticks it. */
export function TickBox({ id, isTicked, hint, error, children }: TickBoxProps) {
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
            {...describe({ id, hint, error })}
          />
        </span>
        <div className="py-2">
          <label htmlFor={id}>{children}</label>
          {hint ? (
            <p id={`${id}-hint`} className="text-s0 text-quiet">
              {hint}
            </p>
          ) : null}
        </div>
      </div>
    </div>
  );
}
