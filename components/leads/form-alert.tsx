import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { FaultList } from '@/components/ui/fault-list';
import type { Locale } from '@/lib/i18n/locales';
import { CONTACT_FIELDS } from '@/lib/leads/fields';
import type { ContactState } from '@/lib/leads/form-state';
import { RestrictionNotice } from '@/components/restrictions/restriction-notice';
import { GuardianNote } from './guardian-note';

/** What stands above the form after a try that failed: it takes the focus and leads to each field. */
export function FormAlert({ locale, state }: { locale: Locale; state: ContactState }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== 'idle') ref.current?.focus();
  }, [state]);
  if (state.status === 'idle') return null;
  return (
    <div ref={ref} role="alert" tabIndex={-1} className="mb-9 border-3 border-seal px-6 py-5">
      {state.status === 'invalid' ? <Errors state={state} /> : <Refusal locale={locale} state={state} />}
    </div>
  );
}

function Heading({ children }: { children: ReactNode }) {
  return <h2 className="text-s2">{children}</h2>;
}

function Errors({ state }: { state: Extract<ContactState, { status: 'invalid' }> }) {
  const t = useTranslations('contact');
  const wrong = CONTACT_FIELDS.flatMap((field) => {
    const code = state.errors[field];
    return code ? [{ field, text: t(`errors.${code}`) }] : [];
  });
  return (
    <>
      <Heading>{t('summary.heading', { count: wrong.length })}</Heading>
      <FaultList faults={wrong} />
    </>
  );
}

type RefusalProps = { locale: Locale; state: Extract<ContactState, { status: 'refused' }> };

function Refusal({ locale, state }: RefusalProps) {
  const t = useTranslations('contact');
  if (state.reason === 'restricted') return state.notice ? <RestrictionNotice notice={state.notice} /> : null;
  return (
    <>
      <Heading>{t(`refused.${state.reason}.heading`)}</Heading>
      <p className="mt-2">{t(`refused.${state.reason}.text`, { minutes: state.retryMinutes ?? 0 })}</p>
      {state.reason === 'child' ? <GuardianNote locale={locale} /> : null}
      {state.faultId ? (
        <p className="mt-2">{t('refused.unavailable.fault', { faultId: state.faultId })}</p>
      ) : null}
    </>
  );
}
