'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormNotice } from '@/components/desk/form-notice';
import { TextField } from '@/components/ui/field';
import type { FormAnswer } from '@/lib/staff/form-answer';
import { NAME_MAX } from '@/lib/staff/accounts/limits';
import { PASSWORD_MAX, PASSWORD_MIN } from '@/lib/staff/passwords/limits';
import { ChoiceField } from './choice-field';
import { ShownOnce } from './shown-once';

type Line = {
  /** Also the field's name. */
  id: string;
  label: string;
  hint?: string;
  type?: 'text' | 'email' | 'password';
  autoComplete?: string;
  value?: string;
  /** Makes it a choice of these. */
  options?: { value: string; label: string }[];
};

type AccountFormProps = {
  action: (before: FormAnswer, posted: FormData) => Promise<FormAnswer>;
  submit: string;
  fields?: Line[];
  /** What goes along unseen. */
  hidden?: Record<string, string>;
  /** The password has to be entered again. */
  asksPassword?: boolean;
  /** Whose password it is, for password managers. */
  username?: string;
  /** What is said when it is done; without it nothing is. */
  done?: string;
  /** What is said above lines that are shown this once. */
  shown?: string;
  plain?: boolean;
};

/** Any form on an account: its fields, the password where it is asked for, and what came of it. */
export function AccountForm(props: AccountFormProps) {
  const { action, submit, fields = [], hidden = {}, username, done, shown, plain } = props;
  const t = useTranslations('account');
  const [state, formAction, isSending] = useActionState(action, { status: 'idle' });
  const errors = state.status === 'invalid' ? state.errors : {};
  const values = 'values' in state ? (state.values ?? {}) : {};
  // The ten minutes may have passed since the page was made.
  const asksPassword =
    props.asksPassword === true || (state.status === 'refused' && state.reason === 'wrong');
  const limits = { min: PASSWORD_MIN, max: PASSWORD_MAX, name: NAME_MAX };
  return (
    <form action={formAction} noValidate className="grid max-w-116 gap-4">
      {state.status === 'refused' ? <FormNotice>{t(`refused.${state.reason}`)}</FormNotice> : null}
      {state.status === 'forbidden' ? <FormNotice>{t('forbidden')}</FormNotice> : null}
      {state.status === 'done' && done ? <p role="status">{done}</p> : null}
      {state.status === 'shown' ? <ShownOnce heading={shown ?? ''} lines={state.lines} /> : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {username ? <input type="hidden" name="username" autoComplete="username" value={username} /> : null}
      {asksPassword ? (
        <TextField
          id={`password-${submit}`}
          name="password"
          type="password"
          label={t('ownPassword')}
          hint={t('ownPasswordHint')}
          autoComplete="current-password"
          required
        />
      ) : null}
      {fields.map(({ options, value, ...line }) => {
        const error = errors[line.id] && t(`errors.${errors[line.id] ?? 'name_missing'}`, limits);
        const first = values[line.id] ?? value;
        return options ? (
          <ChoiceField key={line.id} {...line} options={options} value={first} error={error} />
        ) : (
          <TextField key={line.id} {...line} defaultValue={first} error={error} spellCheck={false} required />
        );
      })}
      <p>
        <button type="submit" className={plain ? 'button button-plain' : 'button'} aria-disabled={isSending}>
          {submit}
        </button>
      </p>
    </form>
  );
}
