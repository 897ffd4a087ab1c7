'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { TextField } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { subscribe } from '@/lib/announcements/subscribers/actions';
import type { SubscriptionState } from '@/lib/announcements/subscribers/subscription-state';
import type { Locale } from '@/lib/i18n/locales';

type SubscribeFormProps = { locale: Locale; token: string };

/** Asks for an address, and says that a mail is on its way. */
export function SubscribeForm({ locale, token }: SubscribeFormProps) {
  const t = useTranslations('subscription');
  const [state, formAction, isSending] = useActionState<SubscriptionState, FormData>(subscribe, {
    status: 'idle',
  });
  if (state.status === 'sent') {
    return (
      <div role="status" className="mt-8 border-s-4 border-seal ps-5" data-sent>
        <h2 className="text-s2">{t('sent.heading')}</h2>
        <p className="mt-2">{t('sent.text')}</p>
      </div>
    );
  }
  const error = state.status === 'invalid' ? t(`errors.${state.error}`) : undefined;
  return (
    <>
      {state.status !== 'idle' && (
        <div className="mt-6">
          <FormSummary answer={state} faults={error === undefined ? [] : [{ field: 'email', text: error }]}>
            {state.status === 'refused' ? <p>{t(`refused.${state.reason}`)}</p> : null}
          </FormSummary>
        </div>
      )}
      <form action={formAction} noValidate className="mt-8 grid gap-6">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="token" value={token} />
        <div className="hidden" aria-hidden="true" inert>
          <label htmlFor="homepage">{t('trap')}</label>
          <input id="homepage" name="homepage" type="text" tabIndex={-1} autoComplete="off" />
        </div>
        <TextField
          id="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          spellCheck={false}
          label={t('email')}
          hint={t('emailHint')}
          error={error}
          defaultValue={'email' in state ? state.email : ''}
          required
        />
        <p>
          <button type="submit" className="button" aria-disabled={isSending}>
            {t('submit')}
          </button>
        </p>
      </form>
    </>
  );
}
