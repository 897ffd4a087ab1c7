'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TextArea, TextField } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { TickBox } from '@/components/ui/tick-box';
import { useSending } from '@/components/ui/use-sending';
import type { Locale } from '@/lib/i18n/locales';
import { sendRequest } from '@/lib/rights/actions';
import {
  CAPACITIES,
  DESCRIPTION_MAX,
  RIGHTS_FIELDS,
  RIGHTS_KINDS,
  type RightsField,
} from '@/lib/rights/fields';
import type { RightsAnswer, ShownRightsForm } from '@/lib/rights/form-state';
import type { RightsErrorCode } from '@/lib/rights/schema';
import { Choice } from './choice';

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
  const values = 'values' in state ? state.values : {};
  const errors: Partial<Record<RightsField, RightsErrorCode>> =
    state.status === 'invalid' ? state.errors : {};
  const token = ('token' in state && state.token) || form.token;
  function errorOf(field: RightsField) {
    const code = errors[field];
    return code && t(`errors.${code}`);
  }
  return (
    <>
      <title>{`${state.status === 'idle' ? t('title') : t('errorTitle')} · ${platform}`}</title>
      <RightsAlert state={state} />
      {children}
      <form action={formAction} onSubmit={onSubmit} noValidate className="mt-8 grid gap-7">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="token" value={token} />
        <p className="text-s0 text-quiet">{t('requiredNote')}</p>
        <Choice
          name="kind"
          legend={t('kind.legend')}
          options={RIGHTS_KINDS.map((kind) => [kind, t(`kind.${kind}`)] as const)}
          chosen={values.kind}
          error={errorOf('kind')}
        />
        <Choice
          name="capacity"
          legend={t('capacity.legend')}
          options={CAPACITIES.map((capacity) => [capacity, t(`capacity.${capacity}`)] as const)}
          chosen={values.capacity}
          error={errorOf('capacity')}
        />
        <TextField
          id="contact"
          label={t('contact.label')}
          hint={t('contact.hint')}
          error={errorOf('contact')}
          defaultValue={values.contact}
          autoComplete="email"
          spellCheck={false}
          required
        />
        <TextField
          id="reference"
          label={
            <>
              {t('reference.label')}
              <span className="font-body">{t('optional')}</span>
            </>
          }
          hint={t('reference.hint')}
          error={errorOf('reference')}
          defaultValue={values.reference}
          autoComplete="off"
          spellCheck={false}
        />
        <TextArea
          id="description"
          label={
            <>
              {t('description.label')}
              <span className="font-body">{t('optional')}</span>
            </>
          }
          hint={t('description.hint', { max: DESCRIPTION_MAX })}
          error={errorOf('description')}
          defaultValue={values.description}
        />
        <TextField
          id="proof"
          type="file"
          multiple
          accept="image/jpeg,image/png,image/webp,application/pdf"
          label={
            <>
              {t('proof.label')}
              <span className="font-body">{t('optional')}</span>
            </>
          }
          hint={t('proof.hint', files)}
          error={errorOf('proof')}
        />
        <TickBox id="proofConsent" isTicked={values.proofConsent === 'yes'} error={errorOf('proofConsent')}>
          {form.proofConsent}
        </TickBox>
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
    return <FormSummary heading={t('summary', { count: faults.length })} faults={faults} />;
  }
  if (state.status !== 'refused') return null;
  return (
    <FormSummary heading={t(`refused.${state.reason}.heading`)}>
      <p className="mt-2">{t(`refused.${state.reason}.text`, { minutes: state.retryMinutes ?? 0 })}</p>
      {state.faultId ? (
        <p className="mt-2">{t('refused.unavailable.fault', { faultId: state.faultId })}</p>
      ) : null}
    </FormSummary>
  );
}
