import type { PendingApp } from '@/lib/staff/second-factor/queries';
import { TotpPicture } from './totp-picture';

/** What an authenticator app takes: a picture to scan, or the same to type. */
export function AppSecret({
  pending: { secret, address },
  picture,
  byHand,
}: {
  pending: PendingApp;
  picture: string;
  byHand: string;
}) {
  return (
    <div className="my-6">
      <TotpPicture address={address} label={picture} />
      <p className="mt-4">{byHand}</p>
      <p className="mt-1 font-mono break-all select-all" translate="no">
        {(secret.match(/.{1,4}/g) ?? []).join(' ')}
      </p>
    </div>
  );
}
