import { useTranslations } from 'next-intl';
import { FormSummary } from '@/components/ui/form-summary';
import type { Locale } from '@/lib/i18n/locales';
import { CONTACT_FIELDS } from '@/lib/leads/fields';
import type { ContactState } from '@/lib/leads/form-state';
import { RestrictionNotice } from '@/components/restrictions/restriction-notice';
import { GuardianNote } from './guardian-note';

/** What came of a try that failed. */
export function FormAlert({ locale, state }: { locale: Locale; state: ContactState }) {
  if (state.status === 'idle') return null;
  return state.status === 'invalid' ? <Errors state={state} /> : <Refusal locale={locale} state={state} />;
}

function Errors({ state }: { state: Extract<ContactState, { status: 'invalid' }> }) {
  const t = useTranslations('contact');
  const faults = CONTACT_FIELDS.flatMap((field) => {
    const code = state.errors[field];
    return code ? [{ field, text: t(`errors.${code}`) }] : [];
  });
  return (
    <FormSummary answer={state} heading={t('summary.heading', { count: faults.length })} faults={faults} />
  );
}

type RefusalProps = { locale: Locale; state: Extract<ContactState, { status: 'refused' }> };

function Refusal({ locale, state }: RefusalProps) {
  const t = useTranslations('contact');
  if (state.reason === 'restricted')
    return (
      <FormSummary answer={state}>
        {state.notice ? <RestrictionNotice notice={state.notice} /> : null}
      </FormSummary>
    );
  return (
    <FormSummary answer={state} heading={t(`refused.${state.reason}.heading`)}>
      <p className="mt-2">{t(`refused.${state.reason}.text`, { minutes: state.retryMinutes ?? 0 })}</p>
      {state.reason === 'child' ? <GuardianNote locale={locale} /> : null}
      {state.faultId ? (
        <p className="mt-2">{t('refused.unavailable.fault', { faultId: state.faultId })}</p>
      ) : null}
    </FormSummary>
  );
}
