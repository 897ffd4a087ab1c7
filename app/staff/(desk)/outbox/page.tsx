import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Tabs } from '@/components/desk/tabs';
import { MessageTable } from '@/components/outbox/message-table';
import { keptMailPlace } from '@/lib/mail/place';
import { retry } from '@/lib/outbox/desk/actions';
import { countMessages, listMessages } from '@/lib/outbox/desk/queries';
import { DESK_STATES, readDeskState } from '@/lib/outbox/desk/rules';
import { requireStaff } from '@/lib/staff/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outbox');
  return { title: t('title') };
}

export default async function OutboxPage({ searchParams }: PageProps<'/staff/outbox'>) {
  const member = await requireStaff('outbox:read');
  const t = await getTranslations('outbox');
  const { state: wanted, after, retried, forbidden } = await searchParams;
  const state = readDeskState(wanted);
  const { messages, next } = await listMessages(member, state, typeof after === 'string' ? after : undefined);
  const { dead, waiting } = await countMessages(member);
  const place = keptMailPlace();
  const count = Number(retried);
  return (
    <>
      <h1 className="text-s3">{t('title')}</h1>
      <p className="mt-1 max-w-160 text-quiet">{t('lead', { dead, waiting })}</p>
      {place === null ? null : (
        <p className="mt-3 max-w-160 border-l-3 border-seal pl-4">{t('noServer', { folder: place })}</p>
      )}
      {Number.isInteger(count) && count >= 0 && retried !== undefined ? (
        <p role="status" className="mt-3">
          {t('retried', { count })}
        </p>
      ) : null}
      {forbidden === undefined ? null : <p role="alert">{t('forbidden')}</p>}
      <div className="mt-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <Tabs
          label={t('filter')}
          tabs={DESK_STATES.map((one) => ({
            id: one,
            href: `/staff/outbox?state=${one}` as const,
            isOpen: one === state,
            children: t(`states.${one}`),
          }))}
        />
        {dead > 0 ? (
          <form action={retry}>
            <input type="hidden" name="id" value="all" />
            <button type="submit" className="button button-plain">
              {t('retryAll', { count: dead })}
            </button>
          </form>
        ) : null}
      </div>
      <MessageTable messages={messages} />
      {next === null ? null : (
        <p className="mt-4">
          <Link href={{ pathname: '/staff/outbox', query: { state, after: next } }} prefetch={false}>
            {t('older')}
          </Link>
        </p>
      )}
    </>
  );
}
