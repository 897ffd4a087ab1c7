import { useTranslations } from 'next-intl';
import { FormSummary } from '@/components/ui/form-summary';
import { REPORT_FIELDS } from '@/lib/reports/fields';
import type { ReportFormState } from '@/lib/reports/form-state';

/** What came of a try that failed. */
export function ReportAlert({ state }: { state: ReportFormState }) {
  const t = useTranslations('report');
  if (state.status === 'idle' || state.status === 'kept') return null;
  if (state.status === 'invalid') {
    const faults = REPORT_FIELDS.flatMap((field) => {
      const code = state.errors[field];
      return code ? [{ field, text: t(`errors.${code}`) }] : [];
    });
    return (
      <FormSummary answer={state} heading={t('summary.heading', { count: faults.length })} faults={faults} />
    );
  }
  return (
    <FormSummary answer={state} heading={t(`refused.${state.reason}.heading`)}>
      <p className="mt-2">{t(`refused.${state.reason}.text`, { minutes: state.retryMinutes ?? 0 })}</p>
      {state.faultId ? (
        <p className="mt-2">{t('refused.unavailable.fault', { faultId: state.faultId })}</p>
      ) : null}
    </FormSummary>
  );
}
