import { useFormatter, useTranslations } from 'next-intl';
import { endOneSession, endOtherSessions } from '@/lib/staff/account/actions';
import type { OwnSession } from '@/lib/staff/account/queries';
import { AccountForm } from './account-form';

/** The browsers that somebody is signed in with. */
export function SessionList({ sessions }: { sessions: OwnSession[] }) {
  const t = useTranslations('account');
  const format = useFormatter();
  const say = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <p className="text-quiet">{t('sessions.lead')}</p>
      <ul className="border-t border-line">
        {sessions.map(({ id, browser, createdAt, lastSeenAt, isThis }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 border-b border-line py-2"
          >
            <div>
              <p className="font-strong">
                {browser ?? t('sessions.unknown')}
                {isThis ? <span className="font-body text-quiet"> · {t('sessions.this')}</span> : null}
              </p>
              <p className="text-quiet">
                {t('sessions.since', { since: say(createdAt), seen: say(lastSeenAt) })}
              </p>
            </div>
            {isThis ? null : (
              <AccountForm action={endOneSession} hidden={{ session: id }} submit={t('sessions.end')} plain />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <AccountForm action={endOtherSessions} submit={t('sessions.others')} plain />
      ) : null}
    </>
  );
}
