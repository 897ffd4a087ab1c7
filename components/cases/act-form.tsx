'use client';

import { useTranslations } from 'next-intl';
import { TextArea, TextField } from '@/components/ui/field';
import { useSending } from '@/components/ui/use-sending';
import { actOnCase } from '@/lib/cases/act-actions';
import type { ActState } from '@/lib/cases/form-state';
import type { Locale } from '@/lib/i18n/locales';
import { CaseAlert } from './case-alert';
import { knownError } from './known-error';

/** A field of an act's form, with its words. */
export type ActField = {
  name: string;
  label: string;
  hint?: string;
  value: string;
  kind: 'line' | 'text' | 'files';
};

export type ActFormProps = {
  locale: Locale;
  reference: string;
  act: string;
  title: string;
  isOpen?: boolean;
  /** What doing it means. */
  text?: string | undefined;
  button: string;
  fields?: ActField[];
};

/** One thing that the sender of a record can do, with what it needs. */
export function ActForm({
  locale,
  reference,
  act,
  title,
  isOpen = false,
  text,
  button,
  fields = [],
}: ActFormProps) {
  const t = useTranslations('cases');
  const { state, formAction, onSubmit, isSending } = useSending<ActState>(actOnCase);
  const values: Partial<Record<string, string>> = 'values' in state ? state.values : {};
  const errors: Partial<Record<string, string>> = state.status === 'invalid' ? state.errors : {};
  return (
    // Without script the answer comes with a new page, where whatever is wrong must not be folded away.
    <details open={isOpen || state.status !== 'idle'} className="border-b border-line last:border-b-0">
      <summary className="flex min-h-11 cursor-pointer items-center py-2.5 font-strong">{title}</summary>
      <form action={formAction} onSubmit={onSubmit} noValidate className="grid gap-5 pt-2 pb-6">
        <CaseAlert state={state} prefix={`${act}-`} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="act" value={act} />
        {text ? <p>{text}</p> : null}
        {fields.map((field) => {
          const code = errors[field.name];
          return (
            <Control
              key={field.name}
              id={`${act}-${field.name}`}
              field={field}
              value={values[field.name] ?? field.value}
              error={code === undefined ? undefined : t(`errors.${knownError(code)}`)}
            />
          );
        })}
        <p>
          <button type="submit" className="button" aria-disabled={isSending}>
            {button}
          </button>
        </p>
      </form>
    </details>
  );
}

type ControlProps = { id: string; field: ActField; value: string; error: string | undefined };

function Control({ id, field: { name, label, hint, kind }, value, error }: ControlProps) {
  const common = { id, name, label, hint, error };
  if (kind === 'text') return <TextArea {...common} rows={5} defaultValue={value} />;
  if (kind === 'files') {
    return (
      <TextField {...common} type="file" multiple accept="image/jpeg,image/png,image/webp,application/pdf" />
    );
  }
  return <TextField {...common} defaultValue={value} />;
}
