import { getTranslations } from 'next-intl/server';
import { log } from '@/lib/core/log';
import type { Locale } from '@/lib/i18n/locales';
import { listDocuments } from '@/lib/legal/queries';
import type { HeldReceipt } from '@/lib/receipts/schema';
import { ReceiptFacts } from './receipt-facts';

type KeptReceiptProps = {
  locale: Locale;
  form: 'contact' | 'report' | 'rights';
  reference: string;
  find: (reference: string) => Promise<HeldReceipt | null>;
  /** With its question mark; empty where a cookie says which receipt it is. */
  query: string;
};

/** The signed receipt on the page that says a form was received: to read, to download and to print. */
export async function KeptReceipt({ locale, form, reference, find, query }: KeptReceiptProps) {
  const t = await getTranslations({ locale, namespace: 'receipt.received' });
  const receipt = await readKept(reference, find);
  const documents = await listDocuments(locale);
  const titles = Object.fromEntries(documents.map(({ document, title }) => [document, title]));
  return (
    <section aria-labelledby="receipt" className="mt-10">
      <h2 id="receipt" className="text-s2">
        {t('heading')}
      </h2>
      {receipt ? (
        <>
          <p className="mt-2">{t(`intro.${receipt.kind}`)}</p>
          <p className="no-print mt-5 flex flex-wrap items-center gap-x-6 gap-y-3">
            <a href={`/${locale}/${form}/received/receipt.json${query}`} download className="button">
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

/** What was received is safe already, so a database that is out of reach now mustn't hide the reference. */
async function readKept(reference: string, find: KeptReceiptProps['find']): Promise<HeldReceipt | null> {
  try {
    return await find(reference);
  } catch (error) {
    log.error('receipt.unread', error, { reference });
    return null;
  }
}
