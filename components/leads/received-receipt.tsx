import { getFormatter, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { operator } from '@/lib/content/operator';
import type { Locale } from '@/lib/i18n/locales';
import type { Received } from '@/lib/leads/receipt';
import { siteUrl } from '@/lib/routing/site-url';

const DOCUMENT_LABELS = {
  'service-agreement': 'footer.agreement',
  'privacy-policy': 'footer.policy',
} as const;

type ReceivedReceiptProps = {
  locale: Locale;
  receipt: Received;
  /** Its case page, or where that is opened with a code. */
  caseAddress: string;
};

/** What the sender keeps. It names no personal data and opens nothing. */
export async function ReceivedReceipt({ locale, receipt, caseAddress }: ReceivedReceiptProps) {
  const t = await getTranslations({ locale, namespace: 'contact.received' });
  const format = await getFormatter({ locale });
  const at = new Date(receipt.at);
  const { name, platform } = operator();
  return (
    <>
      <h1 className="text-s4">{t('heading')}</h1>
      <dl className="mt-7 border-y-2 border-ink">
        <Row term={t('reference')}>
          <strong data-reference="" className="font-mono text-s3">
            {receipt.reference}
          </strong>
        </Row>
        <Row term={t('at')}>
          <time dateTime={at.toISOString()}>
            {format.dateTime(at, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' })}
          </time>
        </Row>
        <Row term={t('by')}>
          {name[locale]} · {platform[locale]}
          <span className="hidden print:block">{siteUrl()}</span>
        </Row>
        <Row term={t('accepted')}>
          <AcceptedTerms locale={locale} terms={receipt.terms} />
        </Row>
      </dl>
      <p className="mt-5">{t('keep')}</p>
      <p className="no-print mt-2 text-s0 text-quiet">{t('print')}</p>
      <h2 className="mt-9 text-s2">{t('nextHeading')}</h2>
      <p className="mt-2">{t('next')}</p>
      <p className="mt-3">
        {t('change')}{' '}
        <a href={caseAddress} className="no-print inline-flex min-h-11 items-center">
          {t('openCase')}
        </a>
      </p>
      <p className="no-print mt-8">
        <a href={`/${locale}/technologies`} className="button button-plain">
          {t('more')}
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

async function AcceptedTerms({ locale, terms }: { locale: Locale; terms: Received['terms'] }) {
  const t = await getTranslations({ locale, namespace: 'site' });
  return (
    <ul>
      {terms.map(({ document, version }) => (
        <li key={document}>
          <a href={`/${locale}/legal/${document}/${version}`}>
            {document in DOCUMENT_LABELS
              ? t(DOCUMENT_LABELS[document as keyof typeof DOCUMENT_LABELS])
              : document}
          </a>{' '}
          {version}
        </li>
      ))}
    </ul>
  );
}
