'use client';

import { startRegistration } from '@simplewebauthn/browser';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState, useTransition } from 'react';
import { FormNotice } from '@/components/desk/form-notice';
import { TextField } from '@/components/ui/field';
import { addOwnPasskey, askForNewPasskey } from '@/lib/staff/passkeys/actions';
import type { RefusalReason } from '@/lib/staff/form-answer';

/** Adds a passkey of this device, or of one that it reaches. Only script can ask for one. */
export function PasskeyAdd({ asksPassword, username }: { asksPassword: boolean; username: string }) {
  const t = useTranslations('account');
  const [reason, setReason] = useState<RefusalReason | null>(null);
  const [isAsking, startAsking] = useTransition();

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isAsking) return;
    const posted = new FormData(event.currentTarget);
    startAsking(async () => {
      setReason(await addPasskey(posted));
    });
  }

  return (
    <form onSubmit={submit} noValidate className="grid max-w-116 gap-4">
      {reason ? <FormNotice>{t(`refused.${reason}`)}</FormNotice> : null}
      <input type="hidden" name="username" autoComplete="username" value={username} />
      {asksPassword || reason === 'wrong' ? (
        <TextField
          id="password-passkey"
          name="password"
          type="password"
          label={t('ownPassword')}
          hint={t('ownPasswordHint')}
          autoComplete="current-password"
          required
        />
      ) : null}
      <p>
        <button type="submit" className="button button-plain" aria-disabled={isAsking}>
          {t('passkeys.add')}
        </button>
      </p>
    </form>
  );
}

/** Null: it is added. */
async function addPasskey(posted: FormData): Promise<RefusalReason | null> {
  const asked = await askForNewPasskey(posted);
  if (asked.status !== 'asked') return asked.status === 'refused' ? asked.reason : 'passkey_refused';
  const made = await startRegistration({ optionsJSON: asked.options }).catch(() => null);
  if (made === null) return 'passkey_refused';
  const answer = new FormData();
  answer.set('response', JSON.stringify(made));
  const added = await addOwnPasskey(answer);
  return added.status === 'done' ? null : 'passkey_refused';
}
