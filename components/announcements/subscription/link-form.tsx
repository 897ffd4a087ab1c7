'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { confirm, unsubscribe } from '@/lib/announcements/subscribers/actions';
import type { LinkState } from '@/lib/announcements/subscribers/subscription-state';

const ACTIONS = { confirm, unsubscribe };

type LinkFormProps = { does: keyof typeof ACTIONS; secret: string; isKnown: boolean };

/** One button, which does what the link in a mail is for; and what came of it. */
export function LinkForm({ does, secret, isKnown }: LinkFormProps) {
  const t = useTranslations('subscription');
  const [state, formAction, isSending] = useActionState<LinkState, FormData>(ACTIONS[does], {
    status: isKnown ? 'idle' : 'unknown',
  });
  if (state.status !== 'idle') {
    return (
      <p role="status" className="mt-6 border-s-4 border-seal ps-5" data-outcome={state.status}>
        {t(`${does}.${state.status}`)}
      </p>
    );
  }
  return (
    <form action={formAction} className="mt-6">
      <input type="hidden" name="secret" value={secret} />
      <p>{t(`${does}.text`)}</p>
      <button type="submit" className="button mt-5" aria-disabled={isSending}>
        {t(`${does}.button`)}
      </button>
    </form>
  );
}
