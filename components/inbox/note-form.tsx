'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { NotAllowed } from '@/components/desk/not-allowed';
import { TextArea } from '@/components/ui/field';
import { writeNote } from '@/lib/inbox/actions';
import type { NoteState } from '@/lib/inbox/form-state';
import { Notice } from './move-outcome';

export function NoteForm({ reference, max }: { reference: string; max: number }) {
  const t = useTranslations('inbox');
  const [state, formAction] = useActionState<NoteState, FormData>(writeNote, { status: 'idle' });
  const error = state.status === 'invalid' ? t(`notes.${state.error}`, { max }) : undefined;
  const typed = 'text' in state ? state.text : '';
  return (
    <form action={formAction} className="mt-4 grid gap-2" noValidate>
      {state.status === 'done' ? <Notice>{t('notes.done')}</Notice> : null}
      {state.status === 'refused' ? <Notice isFault>{t(`handling.${state.reason}`)}</Notice> : null}
      {state.status === 'forbidden' ? <NotAllowed /> : null}
      {error ? <Notice isFault>{error}</Notice> : null}
      <input type="hidden" name="reference" value={reference} />
      <TextArea
        id="note"
        key={typed}
        rows={3}
        label={t('notes.label')}
        hint={t('notes.hint', { max })}
        error={error}
        defaultValue={typed}
      />
      <p>
        <button type="submit" className="button button-plain">
          {t('notes.submit')}
        </button>
      </p>
    </form>
  );
}
