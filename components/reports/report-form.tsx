'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, type SubmitEvent, useActionState, useState, useTransition } from 'react';
import { KeptCode } from '@/components/cases/kept-code';
import type { FormValues } from '@/lib/core/form-state';
import type { Locale } from '@/lib/i18n/locales';
import { sendReport } from '@/lib/reports/actions';
import type { ReportField } from '@/lib/reports/fields';
import type { ReportFormState, ShownReportForm } from '@/lib/reports/form-state';
import type { Grounds } from '@/lib/reports/grounds';
import { GoodFaithBox } from './good-faith-box';
import { ReportAlert } from './report-alert';
import { ReportFields } from './report-fields';
import { sendFromBrowser } from './send-from-browser';

export type ReportFormProps = {
  locale: Locale;
  form: ShownReportForm;
  grounds: Grounds;
  /** What stands in the fields at first. */
  first: FormValues<ReportField>;
  /** The platform's name, as it ends every title. */
  platform: string;
  /** What stands between the lead and the fields. */
  children: ReactNode;
};

/**
 * The report form. Without script it is a plain form and the server answers with the page; with script the same schema
 * checks first, and what was typed and chosen survives even an answer that never comes.
 */
export function ReportForm({ locale, form, grounds, first, platform, children }: ReportFormProps) {
  const t = useTranslations('report');
  const [answered, formAction] = useActionState<ReportFormState, FormData>(sendReport, { status: 'idle' });
  const [inBrowser, setInBrowser] = useState<ReportFormState | null>(null);
  const [isSending, startSending] = useTransition();
  const state = inBrowser ?? answered;
  if (state.status === 'kept') return <KeptCode form="report" kept={state} platform={platform} />;
  const values = state.status === 'idle' ? first : state.values;
  const errors = state.status === 'invalid' ? state.errors : {};
  const token = (state.status === 'idle' ? undefined : state.token) ?? form.token;
  // A page that the server made anew has lost the files; the browser keeps those it was shown.
  const areFilesLost = inBrowser === null && answered.status !== 'idle';

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const data = new FormData(event.currentTarget);
    startSending(async () => {
      const next = await sendFromBrowser(data, grounds);
      startSending(() => {
        setInBrowser(next.status === 'kept' ? next : { token, ...next });
      });
    });
  }

  return (
    <>
      <title>{`${state.status === 'idle' ? t('title') : t('errorTitle')} · ${platform}`}</title>
      <ReportAlert state={state} />
      <h1 className="text-s4">{t('heading')}</h1>
      <p className="mt-3 text-quiet">{t('lead')}</p>
      {children}
      <form action={formAction} onSubmit={submit} noValidate className="mt-8 grid gap-7">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="token" value={token} />
        <div className="hidden" aria-hidden="true" inert>
          <label htmlFor="homepage">{t('trap')}</label>
          <input id="homepage" name="homepage" type="text" tabIndex={-1} autoComplete="off" />
        </div>
        <p className="text-s0 text-quiet">{t('requiredNote')}</p>
        <ReportFields {...{ locale, grounds, values, errors, areFilesLost }} />
        <GoodFaithBox
          key={token}
          sentence={form.goodFaith}
          isTicked={values.goodFaith === 'yes'}
          error={errors.goodFaith}
        />
        <p className="text-s0 text-quiet">
          {t.rich('privacy', {
            policy: (words) => (
              <a href={`/${locale}/legal/privacy-policy`} target="_blank" rel="noopener">
                {words}
                <span className="sr-only">{t('newTab')}</span>
              </a>
            ),
          })}
        </p>
        <p>
          <button type="submit" className="button" aria-disabled={isSending}>
            {isSending ? t('submitting') : t('submit')}
          </button>
        </p>
      </form>
    </>
  );
}
