'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormNotice } from '@/components/desk/form-notice';
import { TextField } from '@/components/ui/field';
import { NAME_MAX } from '@/lib/staff/accounts/limits';
import { chooseNameAndPassword } from '@/lib/staff/invitations/actions';
import { PASSWORD_MAX, PASSWORD_MIN } from '@/lib/staff/passwords/limits';
import type { ChooseState } from '@/lib/staff/sign-in/form-state';

/** What a one-time link opens. `name` is what whoever made the account wrote. */
export function ChooseForm({ token, name, email }: { token: string; name: string; email: string }) {
  const t = useTranslations('sign-in');
  const [state, action, isSending] = useActionState<ChooseState, FormData>(
    chooseNameAndPassword.bind(null, token),
    { status: 'idle' },
  );
  const errors = state.status === 'invalid' ? state.errors : {};
  const limits = { min: PASSWORD_MIN, max: PASSWORD_MAX };
  return (
    <form action={action} noValidate className="mt-6 grid gap-5">
      {state.status === 'refused' ? <FormNotice>{t('refused.gone')}</FormNotice> : null}
      {/* Tells password managers whose password it is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <TextField
        id="name"
        label={t('choose.name')}
        hint={t('choose.nameHint')}
        error={errors.name && t(`errors.${errors.name}`, { max: NAME_MAX })}
        autoComplete="name"
        defaultValue={state.status === 'invalid' ? state.name : name}
        required
      />
      <TextField
        id="password"
        type="password"
        label={t('choose.password')}
        hint={t('choose.passwordHint', { min: PASSWORD_MIN })}
        error={errors.password && t(`errors.${errors.password}`, limits)}
        autoComplete="new-password"
        required
      />
      <p>
        <button type="submit" className="button" aria-disabled={isSending}>
          {t('choose.submit')}
        </button>
      </p>
    </form>
  );
}
