'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState } from 'react';
import { NotAllowed } from '@/components/desk/not-allowed';
import { FieldFrame, TextField } from '@/components/ui/field';
import { moveMarked } from '@/lib/inbox/actions';
import type { MoveState } from '@/lib/inbox/form-state';
import type { LeadLine } from '@/lib/inbox/rows';
import { isClosed, nextStates } from '@/lib/inbox/rules';
import type { Choices } from './move-choice';
import { MoveOutcome, Notice } from './move-outcome';

type HandlingProps = { lead: LeadLine; choices: Choices };

/** What can be done with a lead now. Each part is a form of its own and says which version of the lead it was shown with. */
export function Handling({ lead, choices }: HandlingProps) {
  const t = useTranslations('inbox');
  const [state, formAction] = useActionState<MoveState, FormData>(moveMarked, { status: 'idle' });
  const { canWork, canRescue, assignees, me } = choices;
  const isHeld = lead.reasons.length > 0 && lead.state === 'new';
  const kept =
    state.status === 'invalid' || (state.status === 'done' && state.moved === 0) ? state.values : null;
  const form = { lead, formAction };
  const assignee = kept?.move.startsWith('assign:') ? kept.move : `assign:${lead.assigneeId ?? ''}`;
  const on = kept?.move === 'follow-up' ? kept.on : (lead.followUpOn ?? '');
  return (
    <div className="grid gap-4">
      <HandlingOutcome state={state} />
      {canWork ? (
        <MoveForm {...form}>
          <div className="flex flex-wrap items-center gap-2">
            <span className="text-quiet">{t('handling.state')}</span>
            {nextStates(lead.state)
              .filter((next) => !isHeld || next === 'spam')
              .map((next) => (
                <MoveButton key={next} move={`state:${next}`}>
                  {t(`states.${next}`)}
                </MoveButton>
              ))}
            {isClosed(lead.state) || lead.state === 'new' ? null : (
              <MoveButton move="contact">{t('handling.contact')}</MoveButton>
            )}
          </div>
        </MoveForm>
      ) : null}
      {canRescue && (isHeld || lead.state === 'new') ? (
        <MoveForm {...form}>
          <MoveButton move={isHeld ? 'rescue' : 'hold'}>
            {t(isHeld ? 'handling.rescue' : 'handling.hold')}
          </MoveButton>
        </MoveForm>
      ) : null}
      {canWork ? (
        <MoveForm {...form}>
          <FieldFrame id="assignee" label={t('handling.assignee')}>
            <span className="flex gap-2">
              <select id="assignee" name="move" key={assignee} defaultValue={assignee} className="field">
                <option value="assign:">{t('bulk.nobody')}</option>
                {assignees.map(({ id, name }) => (
                  <option key={id} value={`assign:${id}`}>
                    {id === me ? t('bulk.me', { name }) : name}
                  </option>
                ))}
              </select>
              <button type="submit" className="button button-plain shrink-0">
                {t('handling.assign')}
              </button>
            </span>
          </FieldFrame>
        </MoveForm>
      ) : null}
      {canWork && !isClosed(lead.state) ? (
        <MoveForm {...form}>
          <input type="hidden" name="move" value="follow-up" />
          <TextField
            id="on"
            type="date"
            key={on}
            label={t('handling.followUp')}
            hint={t('handling.followUpHint')}
            error={
              state.status === 'invalid' && state.reason === 'date_invalid'
                ? t('bulk.date_invalid')
                : undefined
            }
            defaultValue={on}
          />
          <button type="submit" className="button button-plain mt-2">
            {t('handling.keep')}
          </button>
        </MoveForm>
      ) : null}
    </div>
  );
}

type MoveFormProps = { lead: LeadLine; formAction: (posted: FormData) => void; children: ReactNode };

function MoveForm({ lead: { reference, version }, formAction, children }: MoveFormProps) {
  return (
    <form action={formAction} noValidate>
      <input type="hidden" name="lead" value={`${reference}:${version}`} />
      {children}
    </form>
  );
}

function MoveButton({ move, children }: { move: string; children: ReactNode }) {
  return (
    <button type="submit" name="move" value={move} className="button button-plain">
      {children}
    </button>
  );
}

/** Of a single lead the reason is told without naming it. */
export function HandlingOutcome({ state }: { state: MoveState }) {
  const t = useTranslations('inbox');
  if (state.status === 'forbidden') return <NotAllowed />;
  const reason = state.status === 'done' && state.moved === 0 ? state.left[0]?.reason : undefined;
  return reason ? <Notice isFault>{t(`handling.${reason}`)}</Notice> : <MoveOutcome state={state} />;
}
