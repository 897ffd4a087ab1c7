'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState, useId } from 'react';
import { NotAllowed } from '@/components/desk/not-allowed';
import type { DeskState, DeskValues } from '@/lib/announcements/desk-state';
import { DeskField, type DeskFieldSpec } from './desk-field';

type DeskFormProps = {
  action: (before: DeskState, posted: FormData) => Promise<DeskState>;
  /** Of the announcement. Empty: there is none yet. */
  id: string;
  fields: DeskFieldSpec[];
  values?: DeskValues;
  submit: string;
  isPlain?: boolean;
  children?: ReactNode;
};

/** A form of the desk: its fields, what is wrong with them, and why it wasn't done. Without script a plain form. */
export function DeskForm({ action, id, fields, values = {}, submit, isPlain, children }: DeskFormProps) {
  const t = useTranslations('announcement-desk');
  const [state, formAction, isSending] = useActionState(action, { status: 'idle' });
  const form = useId();
  const shown = 'values' in state ? state.values : values;
  const errors = state.status === 'invalid' ? state.errors : {};
  return (
    <form action={formAction} noValidate className="mt-3 grid max-w-200 gap-5">
      {state.status === 'forbidden' && <NotAllowed />}
      {state.status === 'refused' && (
        <p role="alert" className="border-3 border-seal px-4 py-3">
          {t(`refused.${state.reason}`)}
        </p>
      )}
      {state.status === 'invalid' && (
        <p role="alert" className="border-3 border-seal px-4 py-3">
          {t('faults.heading')}
        </p>
      )}
      <input type="hidden" name="id" value={id} />
      {fields.map((field) => (
        <DeskField key={field.name} field={field} prefix={form} values={shown} fault={errors[field.name]} />
      ))}
      {children}
      <p>
        <button type="submit" className={`button ${isPlain ? 'button-plain' : ''}`} aria-disabled={isSending}>
          {submit}
        </button>
      </p>
    </form>
  );
}
