'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { NotAllowed } from '@/components/desk/not-allowed';
import { describe, FieldFrame, TextField } from '@/components/ui/field';
import { reveal } from '@/lib/inbox/actions';
import type { RevealState } from '@/lib/inbox/form-state';
import type { MaskedPerson } from '@/lib/inbox/rows';
import { REVEAL_REASONS } from '@/lib/inbox/rules';
import { Notice } from './move-outcome';

type RevealFormProps = { reference: string; masked: MaskedPerson; canReveal: boolean };

/** Who it is: masked, and in full once for somebody who says why. */
export function RevealForm({ reference, masked, canReveal }: RevealFormProps) {
  const t = useTranslations('inbox');
  const [state, formAction] = useActionState<RevealState, FormData>(reveal, { status: 'idle' });
  const shown = state.status === 'shown' ? state.person : null;
  const fields = ['name', 'phone', 'email', 'company'] as const;
  return (
    <>
      {shown ? <Notice>{t('reveal.shown')}</Notice> : null}
      {state.status === 'refused' ? <Notice isFault>{t(`reveal.${state.reason}`)}</Notice> : null}
      {state.status === 'forbidden' ? <NotAllowed /> : null}
      <dl className="grid grid-cols-[6rem_minmax(0,1fr)] gap-y-1">
        {fields.map((field) => (
          <div key={field} className="contents">
            <dt className="text-quiet">{t(`lead.${field}`)}</dt>
            <dd>
              <bdi>{(shown ?? masked)[field]}</bdi>
            </dd>
          </div>
        ))}
        {shown ? (
          <div className="contents">
            <dt className="text-quiet">{t('lead.description')}</dt>
            <dd className="whitespace-pre-wrap">{shown.description}</dd>
          </div>
        ) : null}
      </dl>
      {canReveal && !shown ? <Reasons reference={reference} state={state} formAction={formAction} /> : null}
    </>
  );
}

type ReasonsProps = { reference: string; state: RevealState; formAction: (posted: FormData) => void };

function Reasons({ reference, state, formAction }: ReasonsProps) {
  const t = useTranslations('inbox');
  const invalid = state.status === 'invalid' ? state : null;
  const { reason = '', code = '' } = invalid?.values ?? {};
  const error = (name: 'reason' | 'code') => invalid?.errors[name] && t(`reveal.${invalid.errors[name]}`);
  const faults = [error('reason'), error('code')].filter((text) => text !== undefined);
  return (
    <form action={formAction} className="mt-4 grid gap-3 border-t border-line pt-4" noValidate>
      {faults.length > 0 ? (
        <Notice isFault>
          <ul>
            {faults.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <p className="text-quiet">{t('reveal.hint')}</p>
      <input type="hidden" name="reference" value={reference} />
      <FieldFrame id="reason" label={t('reveal.reason')} error={error('reason')}>
        <select
          id="reason"
          name="reason"
          key={reason}
          defaultValue={reason}
          className="field"
          {...describe({ id: 'reason', error: error('reason') })}
        >
          <option value="">{t('reveal.choose')}</option>
          {REVEAL_REASONS.map((one) => (
            <option key={one} value={one}>
              {t(`reveal.${one}`)}
            </option>
          ))}
        </select>
      </FieldFrame>
      <TextField
        id="code"
        key={code}
        label={t('reveal.code')}
        hint={t('reveal.codeHint')}
        error={error('code')}
        defaultValue={code}
        autoComplete="off"
      />
      <p>
        <button type="submit" className="button button-plain">
          {t('reveal.submit')}
        </button>
      </p>
    </form>
  );
}
