'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { KeptCode } from '@/components/cases/kept-code';
import { FormSummary } from '@/components/ui/form-summary';
import { useSending } from '@/components/ui/use-sending';
import type { Locale } from '@/lib/i18n/locales';
import { sendRequest } from '@/lib/rights/actions';
import { RIGHTS_FIELDS } from '@/lib/rights/fields';
import type { RightsAnswer, ShownRightsForm } from '@/lib/rights/form-state';
import type { RightsErrors } from '@/lib/rights/schema';
import { RightsFields } from './rights-fields';

type RightsFormProps = {
  locale: Locale;
  form: ShownRightsForm;
  /** The platform's name, as it ends every title. */
  platform: string;
  /** How many files, and how large each, in MB. */
  files: { count: number; size: number };
  /** What stands above the form. */
  children: ReactNode;
};

/** The rights request form. */
export function RightsForm({ locale, form, platform, files, children }: RightsFormProps) {
  const t = useTranslations('rights');
  const { state, formAction, onSubmit, isSending } = useSending<RightsAnswer>(sendRequest);
  if (state.status === 'kept') return <KeptCode form="rights" kept={state} platform={platform} />;
  const values = 'values' in state ? state.values : {};
  const errors: RightsErrors = state.status === 'invalid' ? state.errors : {};
  const token = ('token' in state && state.token) || form.token;
  return (
    <>
      <title>{`${state.status === 'idle' ? t('title') : t('errorTitle')} · ${platform}`}</title>
      <RightsAlert state={state} />
      {children}
      <form action={formAction} onSubmit={onSubmit} noValidate className="mt-8 grid gap-7">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="token" value={token} />
        <p className="text-s0 text-quiet">{t('requiredNote')}</p>
        <RightsFields {...{ values, errors, files }} proofConsent={form.proofConsent} />
        <p>
          <button type="submit" className="button" aria-disabled={isSending}>
            {isSending ? t('submitting') : t('submit')}
          </button>
        </p>
      </form>
    </>
  );
}

function RightsAlert({ state }: { state: RightsAnswer | { status: 'idle' } }) {
  const t = useTranslations('rights');
  if (state.status === 'invalid') {
    const faults = RIGHTS_FIELDS.flatMap((field) => {
      const code = state.errors[field];
      return code ? [{ field, text: t(`errors.${code}`) }] : [];
    });
    return <FormSummary answer={state} heading={t('summary', { count: faults.length })} faults={faults} />;
  }
  if (state.status !== 'refused') return null;
  return (
    <FormSummary answer={state} heading={t(`refused.${state.reason}.heading`)}>
      <p className="mt-2">{t(`refused.${state.reason}.text`, { minutes: state.retryMinutes ?? 0 })}</p>
      {state.faultId ? (
        <p className="mt-2">{t('refused.unavailable.fault', { faultId: state.faultId })}</p>
      ) : null}
    </FormSummary>
  );
}
