import { getFormatter, getTranslations } from 'next-intl/server';
import { Fact, FactList } from '@/components/ui/fact-list';
import { REPLY_WITHIN } from '@/lib/disclosures/promises';
import type { CaseView } from '@/lib/cases/kind';
import type { Locale } from '@/lib/i18n/locales';

/** Where a case stands, and by when an answer is promised. */
export async function CaseStatus({ locale, view }: { locale: Locale; view: CaseView }) {
  const t = await getTranslations({ locale, namespace: 'cases' });
  const format = await getFormatter({ locale });
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'long', timeZone: 'Asia/Shanghai' });
  const tRights = await getTranslations({ locale, namespace: 'rights' });
  const { state, receivedAt, promisedBy, closedAt, answer } = view;
  const isRefusal = state === 'refused' || state === 'partly';
  // An answer is too late from the first instant of the next day.
  const lastDay = promisedBy && day(new Date(promisedBy.getTime() - 1));
  return (
    <FactList>
      <Fact term={t('status.state')}>
        <strong data-case-state={state}>{t(`states.${state as 'open'}`)}</strong>
      </Fact>
      <Fact term={t('status.received')}>
        <time dateTime={receivedAt.toISOString()}>
          {format.dateTime(receivedAt, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' })}
        </time>
      </Fact>
      {lastDay ? (
        <Fact term={t('status.promised')}>
          {t('status.promisedText', { date: lastDay, days: REPLY_WITHIN.count })}
        </Fact>
      ) : null}
      {closedAt ? <Fact term={t('status.closed')}>{day(closedAt)}</Fact> : null}
      {answer ? <Fact term={t('status.answer')}>{answer}</Fact> : null}
      {isRefusal ? <Fact term={tRights('complainHeading')}>{tRights('complain')}</Fact> : null}
    </FactList>
  );
}
