import { getFormatter, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { operator } from '@/lib/content/operator';
import { startOfShanghaiDay } from '@/lib/core/dates';
import type { Locale } from '@/lib/i18n/locales';
import type { ReceivedReport as Received } from '@/lib/reports/received';

type ReceivedReportProps = {
  locale: Locale;
  received: Received;
  /** The code to keep, where no mail can bring one. Null: there is none, or it isn't for this browser. */
  code: string | null;
  /** True: the case is open in this browser. */
  isOpen: boolean;
};

/** What the sender keeps. It names no personal data and opens nothing. */
export async function ReceivedReport({ locale, received, code, isOpen }: ReceivedReportProps) {
  const t = await getTranslations({ locale, namespace: 'report.received' });
  const format = await getFormatter({ locale });
  const at = new Date(received.at);
  const timeZone = 'Asia/Shanghai';
  const { name, platform } = operator();
  return (
    <>
      <h1 className="text-s4">{t('heading')}</h1>
      <dl className="mt-7 border-y-2 border-ink">
        <Row term={t('reference')}>
          <strong data-reference="" className="font-mono text-s3">
            {received.reference}
          </strong>
        </Row>
        <Row term={t('at')}>
          <time dateTime={at.toISOString()}>
            {format.dateTime(at, { dateStyle: 'long', timeStyle: 'short', timeZone })}
          </time>
        </Row>
        <Row term={t('answer')}>
          <time dateTime={received.lastDay}>
            {format.dateTime(startOfShanghaiDay(received.lastDay), { dateStyle: 'long', timeZone })}
          </time>
        </Row>
        {code === null ? null : (
          <Row term={t('code')}>
            <strong data-case-code="" className="font-mono">
              {code}
            </strong>
          </Row>
        )}
        <Row term={t('by')}>
          {name[locale]} · {platform[locale]}
        </Row>
      </dl>
      <p className="mt-5">{t('keep')}</p>
      <p className="mt-2">
        {received.isMailed ? t('mailed') : code === null ? t('unmailed') : t('withCode')}
      </p>
      <h2 className="mt-9 text-s2">{t('nextHeading')}</h2>
      <p className="mt-2">{t('next')}</p>
      <p className="no-print mt-8">
        <a
          href={
            isOpen
              ? `/${locale}/cases/${received.reference}`
              : `/${locale}/cases?reference=${received.reference}`
          }
          className="button button-plain"
        >
          {t('open')}
        </a>
      </p>
    </>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 border-b border-line py-3.5 last:border-b-0 md:grid-cols-[9rem_1fr] md:items-baseline">
      <dt className="text-s0 text-quiet">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
