import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { KeptReceipt } from '@/components/receipts/kept-receipt';
import { ReceivedRequest } from '@/components/rights/received-request';
import { OpenForm } from '@/components/cases/lookup-forms';
import { PageColumn } from '@/components/site/page-column';
import { SiteShell } from '@/components/site/site-shell';
import { findOpenCase } from '@/lib/cases/access';
import { operator } from '@/lib/content/operator';
import { KEY_LIFE_MS } from '@/lib/correspondence/secret';
import { readCaseCookie } from '@/lib/correspondence/session-cookie';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { RECEIPT_COOKIE } from '@/lib/receipts/cookie';
import { findKeptCode, findReceipt } from '@/lib/rights/queries';
import { readReceived } from '@/lib/rights/received';

type ReceivedProps = PageProps<'/[locale]/rights/received'>;

async function receivedBy({ searchParams }: ReceivedProps) {
  const { receipt } = await searchParams;
  const jar = await cookies();
  const text = typeof receipt === 'string' ? receipt : jar.get(RECEIPT_COOKIE)?.value;
  return readReceived(text, new Date());
}

export async function generateMetadata(props: ReceivedProps): Promise<Metadata> {
  const locale = await enterLocale(props.params);
  const t = await getTranslations({ locale, namespace: 'rights.received' });
  const title = (await receivedBy(props)) ? t('title') : t('missingTitle');
  return { title, robots: { index: false, follow: false } };
}

export default async function ReceivedPage(props: ReceivedProps) {
  const locale = await enterLocale(props.params);
  const t = await getTranslations({ locale, namespace: 'rights.received' });
  const { cases } = await getMessages();
  const received = await receivedBy(props);
  const { receipt } = await props.searchParams;
  const query = typeof receipt === 'string' ? `?receipt=${encodeURIComponent(receipt)}` : '';
  const open = received && (await findOpenCase(await readCaseCookie(), new Date()));
  const isOpen = open?.view.reference === received?.reference;
  return (
    <SiteShell locale={locale} path={`/rights/received${query}`} notice={null}>
      <PageColumn>
        {received ? (
          <>
            <ReceivedRequest
              locale={locale}
              received={received}
              code={open && isOpen ? await findKeptCode(open.subject.subjectId) : null}
            />
            {received.isMailed ? (
              <section aria-labelledby="enter" className="mt-9">
                <h2 id="enter" className="text-s2">
                  {t('enter')}
                </h2>
                <NextIntlClientProvider messages={{ cases }}>
                  <OpenForm
                    locale={locale}
                    reference={received.reference}
                    minutes={KEY_LIFE_MS.code / 60_000}
                    platform={operator().platform[locale]}
                  />
                </NextIntlClientProvider>
              </section>
            ) : null}
            <KeptReceipt
              locale={locale}
              form="rights"
              reference={received.reference}
              find={findReceipt}
              query={query}
            />
            {isOpen ? (
              <p className="mt-7">
                <a href={`/${locale}/cases/${received.reference}`} className="button button-plain">
                  {t('openCase')}
                </a>
              </p>
            ) : null}
          </>
        ) : (
          <>
            <h1 className="text-s4">{t('missingHeading')}</h1>
            <p className="mt-3">{t('missingText')}</p>
            <p className="mt-7">
              <a href={`/${locale}/rights`} className="button">
                {t('again')}
              </a>
            </p>
          </>
        )}
      </PageColumn>
    </SiteShell>
  );
}
