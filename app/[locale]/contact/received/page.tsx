import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { MissingReceipt } from '@/components/leads/missing-receipt';
import { ReceivedReceipt } from '@/components/leads/received-receipt';
import { KeptReceipt } from '@/components/receipts/kept-receipt';
import { SiteShell } from '@/components/site/site-shell';
import { findOpenCase } from '@/lib/cases/access';
import { log } from '@/lib/core/log';
import { readCaseCookie } from '@/lib/correspondence/session-cookie';
import { enterLocale } from '@/lib/i18n/enter-locale';
import type { Locale } from '@/lib/i18n/locales';
import { findReceipt } from '@/lib/leads/queries';
import { readReceived, type Received } from '@/lib/leads/receipt';
import { isDisclosed } from '@/lib/legal/queries';
import { RECEIPT_COOKIE } from '@/lib/receipts/cookie';

type ReceivedProps = PageProps<'/[locale]/contact/received'>;

/** The receipt in the address of a browser that keeps no cookies. */
async function receiptInAddress({ searchParams }: ReceivedProps) {
  const { receipt } = await searchParams;
  return typeof receipt === 'string' ? receipt : undefined;
}

async function received(props: ReceivedProps) {
  const jar = await cookies();
  const text = (await receiptInAddress(props)) ?? jar.get(RECEIPT_COOKIE)?.value;
  return readReceived(text, new Date());
}

/** The case page where this browser has it open, else the page that opens it with a code. */
async function caseAddress(reference: string, locale: Locale): Promise<string> {
  const open = await findOpenCase(await readCaseCookie(), new Date()).catch((error: unknown) => {
    log.error('case.unread', error, { reference });
    return null;
  });
  const address = `/${locale}/cases`;
  return open?.view.reference === reference ? `${address}/${reference}` : `${address}?reference=${reference}`;
}

function versionsOf({ terms }: Received): Record<string, string> {
  return Object.fromEntries(terms.map(({ document, version }) => [document, version]));
}

export async function generateMetadata(props: ReceivedProps): Promise<Metadata> {
  const locale = await enterLocale(props.params);
  const t = await getTranslations({ locale, namespace: 'contact.received' });
  const title = (await received(props)) ? t('title') : t('missingTitle');
  return { title, robots: { index: false, follow: false } };
}

export default async function ReceivedPage(props: ReceivedProps) {
  const locale = await enterLocale(props.params);
  const receipt = await received(props);
  // A browser remembers only what the policy in force says it does.
  const isRemembered = await isDisclosed('accepted', new Date());
  const inAddress = await receiptInAddress(props);
  const query = inAddress === undefined ? '' : `?receipt=${encodeURIComponent(inAddress)}`;
  return (
    <SiteShell locale={locale} path={`/contact/received${query}`}>
      <div className="wrap">
        <div className="max-w-160 py-12 lg:py-16">
          {receipt ? (
            <>
              <ReceivedReceipt
                locale={locale}
                receipt={receipt}
                caseAddress={await caseAddress(receipt.reference, locale)}
              />
              {isRemembered ? <div hidden data-accepted={JSON.stringify(versionsOf(receipt))} /> : null}
              <KeptReceipt
                locale={locale}
                form="contact"
                reference={receipt.reference}
                find={findReceipt}
                query={query}
              />
            </>
          ) : (
            <MissingReceipt locale={locale} />
          )}
        </div>
      </div>
    </SiteShell>
  );
}
