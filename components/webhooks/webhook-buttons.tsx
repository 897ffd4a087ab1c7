'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { changeWebhook } from '@/lib/webhooks/actions';
import { WebhookOutcome } from './webhook-outcome';

type WebhookButtonsProps = {
  id: string;
  name: string;
  isPaused: boolean;
  /** Its secret is one that we made. */
  isOurs: boolean;
};

export function WebhookButtons({ id, name, isPaused, isOurs }: WebhookButtonsProps) {
  const t = useTranslations('webhooks');
  const [state, action, isSending] = useActionState(changeWebhook, { status: 'idle' });
  const acts = [
    ...(isPaused ? [] : (['test'] as const)),
    ...(isOurs ? (['rotate'] as const) : []),
    isPaused ? ('resume' as const) : ('pause' as const),
    'remove' as const,
  ];
  return (
    <form action={action} className="grid gap-2">
      <WebhookOutcome state={state} />
      <input type="hidden" name="id" value={id} />
      <p className="flex flex-wrap gap-2">
        {acts.map((act) => (
          <button
            key={act}
            type="submit"
            name="do"
            value={act}
            className="button button-plain"
            aria-disabled={isSending}
            aria-label={`${t(`acts.${act}`)}: ${name}`}
          >
            {t(`acts.${act}`)}
          </button>
        ))}
      </p>
    </form>
  );
}
