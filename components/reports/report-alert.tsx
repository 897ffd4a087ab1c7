import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { FaultList } from '@/components/ui/fault-list';
import { REPORT_FIELDS } from '@/lib/reports/fields';
import type { ReportFormState } from '@/lib/reports/form-state';

/** What stands above the form after a try that failed: it takes the focus and leads to each field. */
export function ReportAlert({ state }: { state: ReportFormState }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== 'idle') ref.current?.focus();
  }, [state]);
  if (state.status === 'idle' || state.status === 'kept') return null;
  return (
    <div ref={ref} role="alert" tabIndex={-1} className="mb-9 border-3 border-seal px-6 py-5">
      {state.status === 'invalid' ? <Errors state={state} /> : <Refusal state={state} />}
    </div>
  );
}

function Errors({ state }: { state: Extract<ReportFormState, { status: 'invalid' }> }) {
  const t = useTranslations('report');
  const wrong = REPORT_FIELDS.flatMap((field) => {
    const code = state.errors[field];
    return code ? [{ field, text: t(`errors.${code}`) }] : [];
  });
  return (
    <>
      <h2 className="text-s2">{t('summary.heading', { count: wrong.length })}</h2>
      <FaultList faults={wrong} />
    </>
  );
}

function Refusal({ state }: { state: Extract<ReportFormState, { status: 'refused' }> }) {
  const t = useTranslations('report');
  return (
    <>
      <h2 className="text-s2">{t(`refused.${state.reason}.heading`)}</h2>
      <p className="mt-2">{t(`refused.${state.reason}.text`, { minutes: state.retryMinutes ?? 0 })}</p>
      {state.faultId ? (
        <p className="mt-2">{t('refused.unavailable.fault', { faultId: state.faultId })}</p>
      ) : null}
    </>
  );
}
