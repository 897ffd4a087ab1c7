import { useFormatter, useTranslations } from 'next-intl';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { retry } from '@/lib/outbox/desk/actions';
import type { DeskMessage } from '@/lib/outbox/desk/queries';

const COLUMNS = ['reference', 'kind', 'recipient', 'state', 'tries', 'at', 'act'] as const;

/** Messages on their way out, each with what became of it. */
export function MessageTable({ messages }: { messages: DeskMessage[] }) {
  const t = useTranslations('outbox');
  if (messages.length === 0) return <p className="mt-5 text-quiet">{t('none')}</p>;
  return (
    <ScrollRegion label={t('title')}>
      <table className="desk-table mt-3 min-w-160">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {messages.map((message) => (
            <MessageRow key={message.id} message={message} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function MessageRow({ message }: { message: DeskMessage }) {
  const { id, kind, recipient, reference, createdAt, attempts, ambiguous, lastError, deadAt } = message;
  const t = useTranslations('outbox');
  const format = useFormatter();
  const isWebhook = recipient.startsWith('webhook:');
  return (
    <tr>
      <th scope="row" className="font-mono whitespace-nowrap">
        {reference}
      </th>
      <td>
        <code className="font-mono">{kind}</code>
      </td>
      <td>{isWebhook ? t('webhook') : <code className="font-mono">{recipient}</code>}</td>
      <td>
        {t(`outcomes.${outcomeOf(message)}`)}
        {lastError === null ? null : <code className="ml-2 font-mono text-quiet">{lastError}</code>}
        {ambiguous > 0 ? <p className="text-quiet">{t('ambiguous', { count: ambiguous })}</p> : null}
      </td>
      <td>{attempts}</td>
      <td className="whitespace-nowrap">
        {format.dateTime(createdAt, { dateStyle: 'short', timeStyle: 'short' })}
      </td>
      <td>
        {deadAt === null ? null : (
          <form action={retry}>
            <input type="hidden" name="id" value={id} />
            <button type="submit" className="button button-plain" aria-label={t('retryOne', { reference })}>
              {t('retry')}
            </button>
          </form>
        )}
      </td>
    </tr>
  );
}

function outcomeOf({ deadAt, doneAt, outcome, attempts }: DeskMessage) {
  if (deadAt !== null) return 'dead';
  if (doneAt === null) return attempts > 0 ? 'retrying' : 'waiting';
  return outcome === 'kept' || outcome === 'skipped' ? outcome : 'sent';
}
