import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react';

type FieldText = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The sentence that says how to mend the field; its element is `<id>-error`. */
  error?: string | undefined;
};

/** What ties a control to its hint and error for everybody, seeing or not. */
export function describe({ id, hint, error }: Omit<FieldText, 'label'>) {
  const parts = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter((part) => part !== null);
  return {
    'aria-describedby': parts.length > 0 ? parts.join(' ') : undefined,
    'aria-invalid': error ? (true as const) : undefined,
  };
}

/** The error beside a control, in words and with a mark, never by colour alone. */
export function FieldError({ id, error }: { id: string; error?: string | undefined }) {
  if (!error) return null;
  return (
    <p id={`${id}-error`} className="font-strong text-seal">
      {error}
    </p>
  );
}

/** A label, its hint and its error round one control. */
export function FieldFrame({ id, label, hint, error, children }: FieldText & { children: ReactNode }) {
  return (
    <div className={`grid gap-1.5 ${error ? 'border-s-4 border-seal ps-4' : ''}`}>
      <label htmlFor={id} className="font-strong">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-s0 text-quiet">
          {hint}
        </p>
      ) : null}
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}

export function TextField({
  label,
  hint,
  error,
  ...input
}: FieldText & InputHTMLAttributes<HTMLInputElement>) {
  const { id } = input;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input name={id} type="text" className="field" {...describe({ id, hint, error })} {...input} />
    </FieldFrame>
  );
}

export function TextArea({
  label,
  hint,
  error,
  ...input
}: FieldText & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const { id } = input;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <textarea name={id} rows={7} className="field" {...describe({ id, hint, error })} {...input} />
    </FieldFrame>
  );
}
