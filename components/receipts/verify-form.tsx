'use client';

import { useTranslations } from 'next-intl';
import { unstable_rethrow } from 'next/navigation';
import { type SubmitEvent, useActionState, useState, useTransition } from 'react';
import { TextArea, TextField } from '@/components/ui/field';
import type { Locale } from '@/lib/i18n/locales';
import { verifyPosted } from '@/lib/legal/actions';
import type { VerifyAnswer, VerifyField, VerifyState } from '@/lib/legal/verify-state';
import { VerifyOutcome } from './verify-outcome';

type VerifyFormProps = {
  locale: Locale;
  /** The platform's name, as it ends every title. */
  platform: string;
};

/** Takes a receipt, pasted or as a file, and says what it proves or why it doesn't. The server judges, script or not. */
export function VerifyForm({ locale, platform }: VerifyFormProps) {
  const t = useTranslations('receipt');
  const [answered, formAction] = useActionState<VerifyState, FormData>(verifyPosted, { status: 'idle' });
  const [inBrowser, setInBrowser] = useState<VerifyAnswer | null>(null);
  const [isSending, startSending] = useTransition();
  const state = inBrowser ?? answered;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const data = new FormData(event.currentTarget);
    startSending(async () => {
      const next = await sendFromBrowser(data);
      startSending(() => setInBrowser(next));
    });
  }

  function errorOf(field: VerifyField) {
    const isAtFault = state.status === 'invalid' && state.field === field;
    return isAtFault ? t(`faults.${state.fault}`, { about: state.about }) : undefined;
  }

  return (
    <>
      <title>{`${t(`verify.${TITLES[state.status]}`)} · ${platform}`}</title>
      <VerifyOutcome locale={locale} state={state} />
      <h1 className="text-s4">{t('verify.heading')}</h1>
      <p className="mt-3 text-quiet">{t('verify.intro')}</p>
      <form action={formAction} onSubmit={submit} noValidate className="mt-8 grid gap-7">
        <input type="hidden" name="locale" value={locale} />
        <TextArea
          id="receipt"
          label={t('verify.receipt')}
          hint={t('verify.receiptHint')}
          error={errorOf('receipt')}
          defaultValue={'text' in state ? state.text : ''}
          spellCheck={false}
          autoComplete="off"
        />
        <TextField
          id="file"
          type="file"
          accept=".json,application/json"
          label={t('verify.file')}
          hint={t('verify.fileHint')}
          error={errorOf('file')}
        />
        <p>
          <button type="submit" className="button" aria-disabled={isSending}>
            {isSending ? t('verify.submitting') : t('verify.submit')}
          </button>
        </p>
      </form>
    </>
  );
}

const TITLES = { idle: 'title', valid: 'validTitle', invalid: 'errorTitle', offline: 'errorTitle' } as const;

async function sendFromBrowser(data: FormData): Promise<VerifyAnswer> {
  try {
    return await verifyPosted({ status: 'idle' }, data);
  } catch (error) {
    unstable_rethrow(error);
    const text = data.get('receipt');
    return { status: 'offline', text: typeof text === 'string' ? text : '' };
  }
}
