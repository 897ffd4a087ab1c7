'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormSummary } from '@/components/ui/form-summary';
import { TextArea, TextField } from '@/components/ui/field';
import type { Locale } from '@/lib/i18n/locales';
import { sendAppeal } from '@/lib/restrictions/actions';
import {
  APPEAL_FIELDS,
  APPEAL_MAX,
  APPEAL_MIN,
  type AppealErrors,
  type AppealField,
  type AppealFormState,
} from '@/lib/restrictions/appeal-form';

type AppealFormProps = { locale: Locale; token: string; reference: string; period: string; platform: string };

/** The appeal, against a restriction or against what came of a report. */
export function AppealForm({ locale, token, reference, period, platform }: AppealFormProps) {
  const t = useTranslations('appeal');
  const [state, formAction, isPending] = useActionState(sendAppeal, { status: 'idle' });
  const values = state.status === 'idle' ? { reference, body: '', email: '' } : state.values;
  const errors = state.status === 'invalid' ? state.errors : {};
  const bounds = { min: APPEAL_MIN, max: APPEAL_MAX };
  const errorOf = (field: AppealField) => {
    const code = errors[field];
    return code ? t(`errors.${code}`, bounds) : undefined;
  };
  return (
    <>
      <title>{`${state.status === 'idle' ? t('title') : t('errorTitle')} · ${platform}`}</title>
      <AppealAlert state={state} />
      <h1 className="text-s4">{t('heading')}</h1>
      <p className="mt-3 text-quiet">{t('lead', { period })}</p>
      <form action={formAction} noValidate className="mt-8 grid gap-7">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="token" value={token} />
        <TextField
          id="reference"
          key={values.reference}
          label={t('reference.label')}
          hint={t('reference.hint')}
          error={errorOf('reference')}
          defaultValue={values.reference}
          autoComplete="off"
          spellCheck={false}
          required
        />
        <TextArea
          id="body"
          key={`body ${values.body ?? ''}`}
          label={t('body.label')}
          hint={t('body.hint', bounds)}
          error={errorOf('body')}
          defaultValue={values.body}
          required
        />
        <TextField
          id="email"
          key={`email ${values.email ?? ''}`}
          type="email"
          autoComplete="email"
          label={
            <>
              {t('email.label')}
              <span className="font-body">{t('optional')}</span>
            </>
          }
          hint={t('email.hint')}
          error={errorOf('email')}
          defaultValue={values.email}
        />
        <p className="text-s0 text-quiet">{t('rights')}</p>
        <p>
          <button type="submit" className="button" aria-disabled={isPending}>
            {t('submit')}
          </button>
        </p>
      </form>
    </>
  );
}

function AppealAlert({ state }: { state: AppealFormState }) {
  const t = useTranslations('appeal');
  if (state.status === 'idle') return null;
  if (state.status === 'invalid') {
    const errors: AppealErrors = state.errors;
    const faults = APPEAL_FIELDS.flatMap((field) => {
      const code = errors[field];
      return code ? [{ field, text: t(`errors.${code}`, { min: APPEAL_MIN, max: APPEAL_MAX }) }] : [];
    });
    return (
      <FormSummary answer={state} heading={t('summary.heading', { count: faults.length })} faults={faults} />
    );
  }
  return (
    <FormSummary answer={state}>
      <p>{t(`refused.${refusalOf(state.reason)}`, { minutes: state.retryMinutes ?? 0 })}</p>
    </FormSummary>
  );
}

/** The form is sent by the browser itself, so that it never says of its own that it is offline or outdated. */
function refusalOf(reason: Extract<AppealFormState, { status: 'refused' }>['reason']) {
  return reason === 'offline' || reason === 'outdated' ? 'unavailable' : reason;
}
