'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormNotice } from '@/components/desk/form-notice';
import { TextField } from '@/components/ui/field';
import { signInWithCode } from '@/lib/staff/sign-in/actions';
import { DESTINATION } from '@/lib/staff/sign-in/destination';
import type { SignInState } from '@/lib/staff/sign-in/form-state';

/** The second step: a code of the app, or a recovery code. */
export function CodeForm({ destination }: { destination: string }) {
  const t = useTranslations('sign-in');
  const [state, action, isSending] = useActionState<SignInState, FormData>(signInWithCode, {
    status: 'idle',
  });
  return (
    <form action={action} noValidate className="mt-6 grid gap-5">
      <input type="hidden" name={DESTINATION} value={destination} />
      {state.status === 'refused' ? (
        <FormNotice>{state.reason === 'wrong' ? t('code.wrong') : t(`refused.${state.reason}`)}</FormNotice>
      ) : null}
      <TextField
        id="code"
        label={t('code.label')}
        hint={t('code.hint')}
        autoComplete="one-time-code"
        spellCheck={false}
        required
      />
      <p>
        <button type="submit" className="button" aria-disabled={isSending}>
          {t('code.submit')}
        </button>
      </p>
    </form>
  );
}
