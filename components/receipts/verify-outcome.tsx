import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import type { VerifiedReceipt, VerifyState } from '@/lib/legal/verify-state';
import { provenBy } from '@/lib/receipts/proven';
import { ReceiptFacts, useInstant } from './receipt-facts';

/** The verdict above the form. It takes the focus, so that it is heard as well as seen. */
export function VerifyOutcome({ locale, state }: { locale: Locale; state: VerifyState }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== 'idle') ref.current?.focus();
  }, [state]);
  if (state.status === 'idle') return null;
  const isValid = state.status === 'valid';
  return (
    <div
      ref={ref}
      role={isValid ? 'status' : 'alert'}
      tabIndex={-1}
      data-verdict={state.status}
      className={`mb-9 border-3 px-6 py-5 ${isValid ? 'border-ink' : 'border-seal'}`}
    >
      {isValid ? <Valid locale={locale} receipt={state.receipt} /> : <Failure state={state} />}
    </div>
  );
}

function Failure({ state }: { state: Extract<VerifyState, { status: 'invalid' | 'offline' }> }) {
  const t = useTranslations('receipt');
  if (state.status === 'offline') {
    return (
      <>
        <h2 className="text-s2">{t('invalid.offlineHeading')}</h2>
        <p className="mt-2">{t('invalid.offline')}</p>
      </>
    );
  }
  return (
    <>
      <h2 className="text-s2">{t('invalid.heading')}</h2>
      <ul className="mt-2 list-disc ps-5">
        <li>
          <a
            href={`#${state.field}`}
            className="inline-flex min-h-11 items-center py-1.5 font-strong break-words text-seal"
          >
            {t(`faults.${state.fault}`, { about: state.about })}
          </a>
        </li>
      </ul>
    </>
  );
}

function Valid({ locale, receipt }: { locale: Locale; receipt: VerifiedReceipt }) {
  const t = useTranslations('receipt');
  const at = useInstant(receipt.receivedAt);
  return (
    <>
      <h2 className="text-s2">{t('valid.heading')}</h2>
      <p className="mt-3 font-strong">{t('valid.proves')}</p>
      <ul className="mt-1 list-disc ps-5">
        <li>{t('valid.received', { at, reference: receipt.reference })}</li>
        {provenBy(receipt).map((point) => (
          <li key={point}>{t(`valid.${point}`)}</li>
        ))}
      </ul>
      <p className="mt-3 font-strong">{t('valid.not')}</p>
      <ul className="mt-1 mb-5 list-disc ps-5">
        <li>{t('valid.person')}</li>
        <li>{t('valid.content')}</li>
        <li>{t('valid.later')}</li>
      </ul>
      <ReceiptFacts locale={locale} receipt={receipt} titles={receipt.titles} />
    </>
  );
}
