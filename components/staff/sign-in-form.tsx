'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormNotice } from '@/components/desk/form-notice';
import { TextField } from '@/components/ui/field';
import { signInWithPassword } from '@/lib/staff/sign-in/actions';
import { DESTINATION } from '@/lib/staff/sign-in/destination';
import type { SignInState } from '@/lib/staff/sign-in/form-state';

/** Address and password. Password managers fill both. */
export function SignInForm({ destination }: { destination: string }) {
  const t = useTranslations('sign-in');
  const [state, action, isSending] = useActionState<SignInState, FormData>(signInWithPassword, {
    status: 'idle',
  });
  const email = state.status === 'refused' ? state.email : undefined;
  return (
    <form action={action} noValidate className="mt-6 grid gap-5">
      <input type="hidden" name={DESTINATION} value={destination} />
      {state.status === 'refused' ? <FormNotice>{t(`refused.${state.reason}`)}</FormNotice> : null}
      <TextField
        id="email"
        type="email"
        label={t('email')}
        autoComplete="username webauthn"
        spellCheck={false}
        defaultValue={email}
        required
      />
      <TextField
        id="password"
        type="password"
        label={t('password')}
        autoComplete="current-password"
        required
      />
      <p>
        <button type="submit" className="button" aria-disabled={isSending}>
          {t('submit')}
        </button>
      </p>
    </form>
  );
}
