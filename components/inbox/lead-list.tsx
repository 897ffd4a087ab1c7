'use client';

import { useTranslations } from 'next-intl';
import { type SubmitEvent, useActionState, useTransition } from 'react';
import { NotAllowed } from '@/components/desk/not-allowed';
import { moveMarked } from '@/lib/inbox/actions';
import type { MoveState } from '@/lib/inbox/form-state';
import type { InboxLine } from '@/lib/inbox/rows';
import { LeadRow } from './lead-row';
import type { ListTexts } from './list-texts';
import { MarkAll } from './mark-all';
import { type Choices, MoveChoice } from './move-choice';
import { MoveOutcome } from './move-outcome';

type LeadListProps = ListTexts & {
  lines: InboxLine[];
  choices: Choices;
  /** What the list says where it has no lines. */
  empty: string;
};

/** The leads of a page in one form: mark some, choose what to do, and take it back. */
export function LeadList({ lines, choices, empty, ...texts }: LeadListProps) {
  const t = useTranslations('inbox');
  const [state, formAction] = useActionState<MoveState, FormData>(moveMarked, { status: 'idle' });
  const [isSending, startSending] = useTransition();
  const marked = 'values' in state && state.status === 'invalid' ? state.values.leads : [];
  const isWorker = choices.canWork || choices.canRescue;

  // Sent by hand, since a form that React sends is emptied afterwards, and marks would be lost with it.
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    startSending(() => formAction(data));
  }

  if (state.status === 'forbidden') return <NotAllowed />;
  return (
    <>
      <MoveOutcome state={state} />
      {lines.length === 0 ? (
        <p className="border-y border-line py-6 text-quiet">{empty}</p>
      ) : (
        <form action={formAction} onSubmit={submit} aria-label={t('list.heading')}>
          <ul className="border-t border-line" data-lead-list>
            {lines.map((line) => (
              <LeadRow
                key={line.hidden ? line.reference : `${line.reference}:${line.version}`}
                line={line}
                isMarked={!line.hidden && marked.includes(`${line.reference}:${line.version}`)}
                canMark={isWorker}
                canRescue={choices.canRescue}
                {...texts}
              />
            ))}
          </ul>
          {isWorker ? (
            <div className="bottom-0 flex flex-wrap items-end gap-3 border-t border-edge bg-paper py-3 md:sticky">
              <MarkAll label={t('list.markAll')} />
              <MoveChoice choices={choices} chosen={state.status === 'invalid' ? state.values.move : ''} />
              <button type="submit" className="button" aria-disabled={isSending}>
                {t('bulk.submit')}
              </button>
            </div>
          ) : null}
        </form>
      )}
    </>
  );
}
