import { getFormatter, getTranslations } from 'next-intl/server';
import { Fact, FactList } from '@/components/ui/fact-list';
import { KEY_LIFE_MS } from '@/lib/correspondence/secret';
import { REPLY_WITHIN } from '@/lib/disclosures/promises';
import type { Locale } from '@/lib/i18n/locales';
import type { ReceivedRequest as Received } from '@/lib/rights/received';

type ReceivedRequestProps = {
  locale: Locale;
  received: Received;
  /** The code to keep, where no mail can bring one. Null: there is none, or it isn't for this browser. */
  code: string | null;
};

/** What the sender of a rights request keeps. */
export async function ReceivedRequest({ locale, received, code }: ReceivedRequestProps) {
  const t = await getTranslations({ locale, namespace: 'rights.received' });
  const format = await getFormatter({ locale });
  const at = new Date(received.at);
  const lastDay = format.dateTime(new Date(received.dueAt - 1), {
    dateStyle: 'long',
    timeZone: 'Asia/Shanghai',
  });
  return (
    <>
      <h1 className="mb-7 text-s4">{t('heading')}</h1>
      <FactList>
        <Fact term={t('reference')}>
          <strong data-reference="" className="font-mono text-s3">
            {received.reference}
          </strong>
        </Fact>
        <Fact term={t('at')}>
          <time dateTime={at.toISOString()}>
            {format.dateTime(at, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' })}
          </time>
        </Fact>
        <Fact term={t('promised')}>
          {t.rich('promisedText', {
            date: lastDay,
            days: REPLY_WITHIN.count,
            day: (words) => <time dateTime={new Date(received.dueAt - 1).toISOString()}>{words}</time>,
          })}
        </Fact>
        {code === null ? null : (
          <Fact term={t('code')}>
            <strong data-case-code="" className="font-mono">
              {code}
            </strong>
          </Fact>
        )}
      </FactList>
      <p className="mt-5">
        {received.isMailed
          ? t('mailed', { minutes: KEY_LIFE_MS.code / 60_000 })
          : t(code === null ? 'unmailed' : 'notMailed')}
      </p>
      {code === null ? null : <p className="mt-2 text-s0 text-quiet">{t('codeOnce')}</p>}
    </>
  );
}
