import { useFormatter, useTranslations } from 'next-intl';
import type { TargetRow } from '@/lib/webhooks/queries';
import { WebhookButtons } from './webhook-buttons';

/** Every target with its last tries and what can be done with it. */
export function WebhookList({ targets }: { targets: TargetRow[] }) {
  const t = useTranslations('webhooks');
  if (targets.length === 0) return <p className="mt-5 text-quiet">{t('none')}</p>;
  return (
    <ul className="mt-5 border-t border-line">
      {targets.map((target) => (
        <WebhookItem key={target.id} target={target} />
      ))}
    </ul>
  );
}

function WebhookItem({ target }: { target: TargetRow }) {
  const { id, kind, name, host, pausedAt, tries } = target;
  const t = useTranslations('webhooks');
  const format = useFormatter();
  return (
    <li className="grid gap-2 border-b border-line py-4">
      <h2 className="flex flex-wrap items-baseline gap-x-3 text-s1">
        <bdi>{name}</bdi>
        <span className="text-s0 text-quiet">
          {t(`kinds.${kind}`)} · <span className="font-mono">{host}</span>
          {pausedAt === null ? null : ` · ${t('paused')}`}
        </span>
      </h2>
      {tries.length === 0 ? (
        <p className="text-quiet">{t('untried')}</p>
      ) : (
        <ol className="text-s0">
          {tries.map(({ id: tryId, at, outcome, durationMs, messageId }) => (
            <li key={tryId} className="flex flex-wrap gap-x-3">
              <span>{format.dateTime(at, { dateStyle: 'short', timeStyle: 'medium' })}</span>
              <code className="font-mono">{outcome}</code>
              <span className="text-quiet">{t('took', { ms: durationMs })}</span>
              {messageId === null ? <span className="text-quiet">{t('test')}</span> : null}
            </li>
          ))}
        </ol>
      )}
      <WebhookButtons id={id} name={name} isPaused={pausedAt !== null} isOurs={kind === 'standard'} />
    </li>
  );
}
