'use client';

import { useTranslations } from 'next-intl';
import { TextArea } from '@/components/ui/field';
import { useSending } from '@/components/ui/use-sending';
import { workOnRequest } from '@/lib/rights/desk-actions';
import type { DeskAct, DeskState } from '@/lib/rights/desk-state';

/** One thing that a colleague can do with a request. */
export function DeskForm({ reference, act }: { reference: string; act: DeskAct }) {
  const t = useTranslations('rights-desk');
  const { state, formAction, onSubmit, isSending } = useSending<DeskState>(workOnRequest);
  const id = `${act}-text`;
  const isLost = state.status === 'refused';
  return (
    <form action={formAction} onSubmit={onSubmit} noValidate className="grid gap-4 pt-2 pb-6">
      {state.status === 'forbidden' ? <p role="alert">{t('forbidden')}</p> : null}
      {isLost ? <p role="alert">{t('errors.closed')}</p> : null}
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="act" value={act} />
      <TextArea
        id={id}
        name="text"
        rows={5}
        label={t(`acts.${act}.label`)}
        hint={act === 'refused' || act === 'partly' ? t('refuseHint') : undefined}
        error={state.status === 'invalid' ? t(`errors.${state.fault}`) : undefined}
        defaultValue={state.status === 'invalid' ? state.typed : ''}
      />
      <p>
        <button type="submit" className="button" aria-disabled={isSending}>
          {t(`acts.${act}.button`)}
        </button>
      </p>
    </form>
  );
}
