'use client';

import { startAuthentication } from '@simplewebauthn/browser';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { FormNotice } from '@/components/desk/form-notice';
import { askForPasskey, signInByPasskey } from '@/lib/staff/passkeys/actions';
import { DESTINATION } from '@/lib/staff/sign-in/destination';

/** Signs in with a passkey alone. Only script can ask a device for one. */
export function PasskeySignIn({ destination }: { destination: string }) {
  const t = useTranslations('sign-in');
  const [reason, setReason] = useState<'too_many' | 'passkey_refused' | null>(null);
  const [isAsking, startAsking] = useTransition();

  function ask() {
    if (isAsking) return;
    startAsking(async () => {
      setReason(null);
      const asked = await askForPasskey(new FormData());
      if (asked.status !== 'asked') {
        setReason(asked.reason === 'too_many' ? 'too_many' : 'passkey_refused');
        return;
      }
      // A device that is turned away, or has no passkey, throws.
      const signed = await startAuthentication({ optionsJSON: asked.options }).catch(() => null);
      if (signed === null) {
        setReason('passkey_refused');
        return;
      }
      const posted = new FormData();
      posted.set('response', JSON.stringify(signed));
      posted.set(DESTINATION, destination);
      await signInByPasskey(posted);
      setReason('passkey_refused');
    });
  }

  return (
    <div className="mt-6 grid gap-4 border-t border-line pt-6">
      {reason ? (
        <FormNotice>{t(reason === 'too_many' ? 'refused.too_many' : 'passkey.refused')}</FormNotice>
      ) : null}
      <p>
        <button type="button" className="button button-plain" onClick={ask} aria-disabled={isAsking}>
          {t('passkey.submit')}
        </button>
      </p>
    </div>
  );
}
