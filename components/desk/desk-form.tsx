'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { describe, FieldFrame } from '@/components/ui/field';
import type { DeskFormState } from '@/lib/staff/form-state';
import { NotAllowed } from './not-allowed';

type Option = { value: string; label: string };

/** A field of a desk form, as data: forms come from the server, their state lives in the browser. */
export type DeskField = { name: string; label: string; hint?: string } & (
  | { type: 'text' | 'date' | 'email' }
  | { type: 'textarea'; rows?: number }
  | { type: 'select'; options: readonly (Option | { group: string; options: readonly Option[] })[] }
);

type DeskFormProps = {
  action: (state: DeskFormState, form: FormData) => Promise<DeskFormState>;
  hidden: Record<string, string>;
  fields: readonly DeskField[];
  /** The verb that each button sends. */
  buttons: readonly (Option & { isPlain?: boolean })[];
  /** What stands in the fields at first. */
  first?: Record<string, string>;
  /** Words for the codes that the action answers. */
  words: Record<string, string>;
  label: string;
};

/** A form of the desk. What was typed stays when it is refused, and each fault stands beside its field. */
export function DeskForm({ action, hidden, fields, buttons, first = {}, words, label }: DeskFormProps) {
  const [state, formAction, isPending] = useActionState(action, { status: 'idle' });
  const values = 'values' in state ? state.values : first;
  const errors = state.status === 'invalid' ? state.errors : {};
  return (
    <form action={formAction} aria-label={label} noValidate className="grid gap-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Outcome state={state} fields={fields} words={words} />
      {fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          value={values[field.name]}
          error={words[errors[field.name] ?? '']}
        />
      ))}
      <p className="flex flex-wrap gap-3">
        {buttons.map(({ value, label: text, isPlain }) => (
          <button
            key={value}
            type="submit"
            name="verb"
            value={value}
            aria-disabled={isPending}
            className={isPlain ? 'button button-plain' : 'button'}
          >
            {text}
          </button>
        ))}
      </p>
    </form>
  );
}

type OutcomeProps = { state: DeskFormState; fields: readonly DeskField[]; words: Record<string, string> };

function Outcome({ state, fields, words }: OutcomeProps) {
  const t = useTranslations('desk');
  if (state.status === 'idle') return null;
  if (state.status === 'forbidden') return <NotAllowed />;
  if (state.status === 'refused') {
    return (
      <p role="alert" className="border-3 border-seal px-4 py-3">
        {words[state.reason]}
      </p>
    );
  }
  const wrong = fields.filter(({ name }) => state.errors[name]);
  return (
    <div role="alert" className="border-3 border-seal px-4 py-3">
      <p className="font-strong">{t('wrong', { count: wrong.length })}</p>
      <ul className="mt-1 list-disc ps-5">
        {wrong.map(({ name }) => (
          <li key={name}>
            <a href={`#${name}`} className="text-seal">
              {words[state.errors[name] ?? '']}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Field({
  field,
  value = '',
  error,
}: {
  field: DeskField;
  value: string | undefined;
  error: string | undefined;
}) {
  const { name, label, hint } = field;
  const common = {
    id: name,
    name,
    defaultValue: value,
    className: 'field',
    ...describe({ id: name, hint, error }),
  };
  return (
    <FieldFrame id={name} label={label} hint={hint} error={error}>
      {field.type === 'textarea' ? (
        <textarea key={value} rows={field.rows ?? 4} {...common} />
      ) : field.type === 'select' ? (
        <select key={value} {...common}>
          {field.options.map((option) =>
            'group' in option ? (
              <optgroup key={option.group} label={option.group}>
                {option.options.map((one) => (
                  <option key={one.value} value={one.value}>
                    {one.label}
                  </option>
                ))}
              </optgroup>
            ) : (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ),
          )}
        </select>
      ) : (
        <input key={value} type={field.type} {...common} />
      )}
    </FieldFrame>
  );
}
