'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '@/components/ui/field';
import { useSending } from '@/components/ui/use-sending';
import type { Locale } from '@/lib/i18n/locales';
import { askForCode, openWithCode } from '@/lib/cases/actions';
import type { LookupState } from '@/lib/cases/form-state';
import { CaseAlert } from './case-alert';

type LookupProps = {
  locale: Locale;
  /** Known already, as after asking for a code. */
  reference: string;
  /** How long a code is good for. */
  minutes: number;
  /** The platform's name, as it ends every title. */
  platform: string;
};

/** Has a code sent. */
export function AskForm({ locale, reference, platform }: LookupProps) {
  const t = useTranslations('cases');
  const { state, formAction, onSubmit, isSending } = useSending<LookupState>(askForCode);
  const values = 'values' in state ? state.values : {};
  const code = state.status === 'invalid' ? state.errors.reference : undefined;
  return (
    <form action={formAction} onSubmit={onSubmit} noValidate className="mt-4 grid gap-5">
      {state.status === 'idle' ? null : <title>{`${t('errorTitle')} · ${platform}`}</title>}
      <CaseAlert state={state} prefix="ask-" />
      <input type="hidden" name="locale" value={locale} />
      <TextField
        id="ask-reference"
        name="reference"
        label={t('reference.label')}
        hint={t('reference.hint')}
        error={code && t(`errors.${code}`)}
        defaultValue={values.reference ?? reference}
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="characters"
      />
      <p>
        <button type="submit" className="button button-plain" aria-disabled={isSending}>
          {isSending ? t('asking') : t('ask')}
        </button>
      </p>
    </form>
  );
}

/** Opens a case with its code. */
export function OpenForm({ locale, reference, minutes, platform }: LookupProps) {
  const t = useTranslations('cases');
  const { state, formAction, onSubmit, isSending } = useSending<LookupState>(openWithCode);
  const values = 'values' in state ? state.values : {};
  const errors = state.status === 'invalid' ? state.errors : {};
  return (
    <form action={formAction} onSubmit={onSubmit} noValidate className="mt-4 grid gap-5">
      {state.status === 'idle' ? null : <title>{`${t('errorTitle')} · ${platform}`}</title>}
      <CaseAlert state={state} />
      <input type="hidden" name="locale" value={locale} />
      <TextField
        id="reference"
        label={t('reference.label')}
        hint={t('reference.hint')}
        error={errors.reference && t(`errors.${errors.reference}`)}
        defaultValue={values.reference ?? reference}
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="characters"
      />
      <TextField
        id="code"
        label={t('code.label')}
        hint={t('code.hint', { minutes })}
        error={errors.code && t(`errors.${errors.code}`)}
        defaultValue={values.code}
        autoComplete="one-time-code"
        spellCheck={false}
        autoCapitalize="characters"
        className="field font-mono"
      />
      <p>
        <button type="submit" className="button" aria-disabled={isSending}>
          {isSending ? t('opening') : t('open')}
        </button>
      </p>
    </form>
  );
}
