'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import { undo } from '@/lib/inbox/actions';
import type { MoveState, UndoState } from '@/lib/inbox/form-state';

/**
 * What came of a move, with the way back. It stands at the same place whatever came of it, because without script the
 * answer to the way back is found by that place.
 */
export function MoveOutcome({ state }: { state: MoveState }) {
  const t = useTranslations('inbox');
  const [undone, undoAction] = useActionState<UndoState, FormData>(undo, { status: 'idle' });
  if (state.status === 'invalid') return <Notice isFault>{t(`bulk.${state.reason}`)}</Notice>;
  // What was undone is old news once something else was done.
  const isLast = 'actId' in undone && (state.status !== 'done' || state.actId === undone.actId);
  if (isLast && undone.status === 'undone') return <Undone undone={undone} />;
  if (isLast && undone.status === 'refused') return <Notice isFault>{t(`bulk.${undone.reason}`)}</Notice>;
  if (state.status !== 'done') return null;
  const { actId, moved, left } = state;
  return (
    <Notice key={actId} isFault={moved === 0}>
      {moved > 0 ? <p>{t('bulk.done', { count: moved })}</p> : null}
      {left.length > 0 ? (
        <>
          <p>{t('bulk.left', { count: left.length })}</p>
          <ul className="list-disc ps-5">
            {left.map(({ reference, reason }) => (
              <li key={reference}>{t(`left.${reason}`, { reference })}</li>
            ))}
          </ul>
        </>
      ) : null}
      {actId === null ? null : (
        <form action={undoAction} className="flex flex-wrap items-center gap-x-3">
          <input type="hidden" name="act" value={actId} />
          <button type="submit" className="desk-link min-h-11 font-strong">
            {t('bulk.undo')}
          </button>
          <span className="text-quiet">{t('bulk.undoHint')}</span>
        </form>
      )}
    </Notice>
  );
}

function Undone({ undone: { undone, left } }: { undone: Extract<UndoState, { status: 'undone' }> }) {
  const t = useTranslations('inbox');
  return (
    <Notice isFault={undone === 0}>
      <p>{t('bulk.undone', { count: undone })}</p>
      {left > 0 ? <p>{t('bulk.undoneLeft', { count: left })}</p> : null}
    </Notice>
  );
}

/** A fault is an alert, the rest is told when there is time; both take the focus, because the page may be long. */
export function Notice({ isFault = false, children }: { isFault?: boolean; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <div
      ref={ref}
      role={isFault ? 'alert' : 'status'}
      tabIndex={-1}
      className={`mb-4 grid gap-1 border-s-4 bg-raised px-4 py-2 ${isFault ? 'border-seal' : 'border-data'}`}
    >
      {children}
    </div>
  );
}
