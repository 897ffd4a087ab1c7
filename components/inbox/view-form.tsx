'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormNotice } from '@/components/desk/form-notice';
import { NotAllowed } from '@/components/desk/not-allowed';
import { TextField } from '@/components/ui/field';
import type { ViewState } from '@/lib/inbox/views/form-state';
import { VIEW_NAME_MAX, VIEWS_MAX } from '@/lib/inbox/views/schema';

type ViewFormProps = {
  action: (state: ViewState, posted: FormData) => Promise<ViewState>;
  /** Of the field; unlike those of every other form on the page. */
  id: string;
  hidden: Record<string, string>;
  /** The name that stands in the field at first. */
  name?: string;
  /** The word of `inbox.saved` on each button, the usual one first. */
  verbs: readonly ('save' | 'rename' | 'delete')[];
  /** Folds the form away under these words until something has to be said in it. */
  summary?: string;
};

/** Gives a view of the inbox a name, or takes it away. */
export function ViewForm({ action, id, hidden, name = '', verbs, summary }: ViewFormProps) {
  const t = useTranslations('inbox');
  const [state, formAction, isSending] = useActionState(action, { status: 'idle' });
  const error =
    state.status === 'refused'
      ? t(`saved.${state.reason}`, { max: VIEW_NAME_MAX, most: VIEWS_MAX })
      : undefined;
  const typed = state.status === 'refused' ? state.name : name;
  const form = (
    <form action={formAction} noValidate className="grid gap-3 py-3">
      {state.status === 'forbidden' ? <NotAllowed /> : null}
      {error ? <FormNotice>{error}</FormNotice> : null}
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <div className="max-w-100">
        <TextField
          id={id}
          name="name"
          key={typed}
          label={t('saved.name')}
          hint={t('saved.hint')}
          error={error}
          defaultValue={typed}
          autoComplete="off"
        />
      </div>
      <p className="flex flex-wrap gap-3">
        {verbs.map((verb) => (
          <button
            key={verb}
            type="submit"
            name="verb"
            value={verb}
            aria-label={name === '' ? undefined : t('saved.act', { act: t(`saved.${verb}`), name })}
            aria-disabled={isSending}
            className="button button-plain"
          >
            {t(`saved.${verb}`)}
          </button>
        ))}
      </p>
    </form>
  );
  if (summary === undefined) return form;
  return (
    <details open={state.status !== 'idle'} className="border-b border-line">
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-strong">{summary}</summary>
      {form}
    </details>
  );
}
