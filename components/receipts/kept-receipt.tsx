import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';
import type { SignedReceipt } from '@/lib/receipts/schema';
import { ReceiptFacts } from './receipt-facts';

type KeptReceiptProps = {
  locale: Locale;
  /** Null: it can't be read at the moment. */
  receipt: SignedReceipt | null;
  titles: Record<string, string>;
  /** With its question mark; empty where a cookie says which receipt it is. */
  query: string;
};

/** The signed receipt on the page that says a form was received: to read, to download and to print. */
export function KeptReceipt({ locale, receipt, titles, query }: KeptReceiptProps) {
  const t = useTranslations('receipt.received');
  return (
    <section aria-labelledby="receipt" className="mt-10">
      <h2 id="receipt" className="text-s2">
        {t('heading')}
      </h2>
      {receipt ? (
        <>
          <p className="mt-2">{t('intro')}</p>
          <p className="no-print mt-5 flex flex-wrap items-center gap-x-6 gap-y-3">
            <a href={`/${locale}/contact/received/receipt.json${query}`} download className="button">
              {t('download')}
            </a>
            <a href={`/${locale}/verify`} className="flex min-h-11 items-center">
              {t('verify')}
            </a>
          </p>
          <p className="no-print mt-4 mb-6 text-s0 text-quiet">{t('keep')}</p>
          <details className="print-open">
            <summary className="min-h-11 cursor-pointer py-2.5">{t('details')}</summary>
            <ReceiptFacts locale={locale} receipt={receipt} titles={titles} />
          </details>
        </>
      ) : (
        <p className="mt-2">{t('unavailable')}</p>
      )}
    </section>
  );
}
