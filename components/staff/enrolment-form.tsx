'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormNotice } from '@/components/desk/form-notice';
import { TextField } from '@/components/ui/field';
import { finishEnrolment } from '@/lib/staff/invitations/actions';
import type { SignInState } from '@/lib/staff/sign-in/form-state';

/** The first code of a new app. */
export function EnrolmentForm() {
  const t = useTranslations('sign-in');
  const [state, action, isSending] = useActionState<SignInState, FormData>(finishEnrolment, {
    status: 'idle',
  });
  return (
    <form action={action} noValidate className="mt-6 grid gap-5">
      {state.status === 'refused' ? (
        <FormNotice>
          {state.reason === 'wrong' ? t('enrolment.wrong') : t(`refused.${state.reason}`)}
        </FormNotice>
      ) : null}
      <TextField
        id="code"
        label={t('enrolment.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        required
      />
      <p>
        <button type="submit" className="button" aria-disabled={isSending}>
          {t('enrolment.submit')}
        </button>
      </p>
    </form>
  );
}
