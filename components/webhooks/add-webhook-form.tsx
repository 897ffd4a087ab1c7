'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { ChoiceField } from '@/components/staff/choice-field';
import { TextField } from '@/components/ui/field';
import { addWebhook } from '@/lib/webhooks/actions';
import { WEBHOOK_KINDS } from '@/lib/webhooks/kinds';
import { WebhookOutcome } from './webhook-outcome';

/** A new target; its secret is shown once. */
export function AddWebhookForm() {
  const t = useTranslations('webhooks');
  const [state, action, isSending] = useActionState(addWebhook, { status: 'idle' });
  const values: Record<string, string> = state.status === 'invalid' ? state.values : {};
  const errorOf = (name: string) => {
    const fault = state.status === 'invalid' ? state.errors[name] : undefined;
    return fault && t(`errors.${fault}`);
  };
  const kinds = WEBHOOK_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }));
  return (
    <form action={action} noValidate className="mt-3 grid max-w-116 gap-4">
      <WebhookOutcome state={state} />
      <ChoiceField id="kind" label={t('kind')} options={kinds} value={values.kind} error={errorOf('kind')} />
      <TextField id="name" label={t('name')} defaultValue={values.name} error={errorOf('name')} required />
      <TextField
        id="url"
        type="url"
        label={t('url')}
        hint={t('urlHint')}
        defaultValue={values.url}
        error={errorOf('url')}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <TextField
        id="secret"
        type="password"
        label={t('secret')}
        hint={t('secretHint')}
        error={errorOf('secret')}
        autoComplete="off"
      />
      <p>
        <button type="submit" className="button" aria-disabled={isSending}>
          {t('add.submit')}
        </button>
      </p>
    </form>
  );
}
