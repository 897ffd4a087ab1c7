import { useFormatter, useTranslations } from 'next-intl';
import type { OwnPasskey } from '@/lib/staff/account/queries';
import { removeOwnPasskey } from '@/lib/staff/passkeys/actions';
import { AccountForm } from './account-form';
import { PasskeyAdd } from './passkey-add';

type PasskeyListProps = {
  passkeys: OwnPasskey[];
  /** False: the site has no domain to bind a passkey to. */
  isPossible: boolean;
  asksPassword: boolean;
  username: string;
};

/** One's passkeys. */
export function PasskeyList({ passkeys, isPossible, asksPassword, username }: PasskeyListProps) {
  const t = useTranslations('account');
  const format = useFormatter();
  const say = (at: Date) => format.dateTime(at, { dateStyle: 'medium' });
  return (
    <>
      <p className="max-w-160 text-quiet">{t(isPossible ? 'passkeys.lead' : 'passkeys.impossible')}</p>
      <ul className="grid gap-4">
        {passkeys.map(({ id, createdAt, lastUsedAt }) => (
          <li key={id}>
            <p className="mb-2">
              {lastUsedAt
                ? t('passkeys.used', { date: say(createdAt), used: say(lastUsedAt) })
                : t('passkeys.unused', { date: say(createdAt) })}
            </p>
            <AccountForm
              action={removeOwnPasskey}
              hidden={{ passkey: id }}
              submit={t('passkeys.remove')}
              asksPassword={asksPassword}
              username={username}
              plain
            />
          </li>
        ))}
      </ul>
      {isPossible ? <PasskeyAdd asksPassword={asksPassword} username={username} /> : null}
    </>
  );
}
