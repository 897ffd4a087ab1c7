import { useTranslations } from 'next-intl';
import { FormSummary } from '@/components/ui/form-summary';
import { knownError } from './known-error';

type AlertState =
  | { status: 'idle' }
  | { status: 'invalid'; errors: Partial<Record<string, string>> }
  | { status: 'refused'; reason: string; faultId?: string; retryMinutes?: number };

/** What went wrong with a form of the case pages. `prefix` is put before a field's name to make its id. */
export function CaseAlert({ state, prefix = '' }: { state: AlertState; prefix?: string }) {
  const t = useTranslations('cases');
  if (state.status === 'invalid') {
    const faults = Object.entries(state.errors).map(([field, code = '']) => ({
      field: prefix + field,
      text: t(`errors.${knownError(code)}`),
    }));
    return <FormSummary answer={state} heading={t('summary', { count: faults.length })} faults={faults} />;
  }
  if (state.status !== 'refused') return null;
  const reason = state.reason as 'wrong';
  return (
    <FormSummary answer={state} heading={t(`refused.${reason}.heading`)}>
      <p className="mt-2">
        {t(`refused.${state.reason as 'too_many'}.text`, { minutes: state.retryMinutes ?? 0 })}
      </p>
      {state.faultId ? (
        <p className="mt-2">{t('refused.unavailable.fault', { faultId: state.faultId })}</p>
      ) : null}
    </FormSummary>
  );
}
