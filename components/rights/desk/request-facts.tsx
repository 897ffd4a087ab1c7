import { getFormatter, getTranslations } from 'next-intl/server';
import { Fact, FactList } from '@/components/ui/fact-list';
import type { OpenedRequest } from '@/lib/rights/queries';

/** What a request asks for, for the desk. */
export async function RequestFacts({ request }: { request: OpenedRequest }) {
  const t = await getTranslations('rights-desk');
  const tRights = await getTranslations('rights');
  const format = await getFormatter();
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeZone: 'Asia/Shanghai' });
  const { state, kind, capacity, sent, hasEmail, confirmedAt, createdAt, dueAt, closedAt } = request;
  const identity = hasEmail ? (confirmedAt ? t('confirmed') : t('unconfirmed')) : t('phoneOnly');
  const written = (['contact', 'about', 'description', 'reason'] as const).flatMap((name) => {
    const value = sent?.[name];
    return value ? [{ name, value }] : [];
  });
  return (
    <FactList>
      <Fact term={t('list.state')}>{t(`states.${state}`)}</Fact>
      <Fact term={t('list.kind')}>{tRights(`kind.${kind}`)}</Fact>
      <Fact term={t('list.capacity')}>{tRights(`capacity.${capacity}`)}</Fact>
      <Fact term={t('identity')}>{identity}</Fact>
      <Fact term={t('list.received')}>{day(createdAt)}</Fact>
      <Fact term={t('list.due')}>{day(new Date(dueAt.getTime() - 1))}</Fact>
      {closedAt ? <Fact term={t('list.closedAt')}>{day(closedAt)}</Fact> : null}
      {sent === null ? <Fact term={t('sent')}>{t('erased')}</Fact> : null}
      {written.map(({ name, value }) => (
        <Fact key={name} term={t(name)}>
          {value}
        </Fact>
      ))}
    </FactList>
  );
}
