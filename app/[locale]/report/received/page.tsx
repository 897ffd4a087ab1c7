import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { KeptReceipt } from '@/components/receipts/kept-receipt';
import { ReceivedReport } from '@/components/reports/received-report';
import { SiteShell } from '@/components/site/site-shell';
import { findOpenCase } from '@/lib/cases/access';
import { readCaseCookie } from '@/lib/correspondence/session-cookie';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { RECEIPT_COOKIE } from '@/lib/receipts/cookie';
import { findKeptCode, findReceipt } from '@/lib/reports/queries';
import { readReceived } from '@/lib/reports/received';

type ReceivedProps = PageProps<'/[locale]/report/received'>;

async function received({ searchParams }: ReceivedProps) {
  const { receipt } = await searchParams;
  const jar = await cookies();
  const text = typeof receipt === 'string' ? receipt : jar.get(RECEIPT_COOKIE)?.value;
  return readReceived(text, new Date());
}

export async function generateMetadata(props: ReceivedProps): Promise<Metadata> {
  const locale = await enterLocale(props.params);
  const t = await getTranslations({ locale, namespace: 'report.received' });
  const title = (await received(props)) ? t('title') : t('missingTitle');
  return { title, robots: { index: false, follow: false } };
}

export default async function ReceivedPage(props: ReceivedProps) {
  const locale = await enterLocale(props.params);
  const t = await getTranslations({ locale, namespace: 'report.received' });
  const { receipt } = await props.searchParams;
  const report = await received(props);
  const open = report && (await findOpenCase(await readCaseCookie(), new Date()));
  const isOpen = open !== null && open.view.reference === report?.reference;
  const code = open && isOpen ? await findKeptCode(open.subject.subjectId) : null;
  const query = typeof receipt === 'string' ? `?receipt=${encodeURIComponent(receipt)}` : '';
  return (
    <SiteShell locale={locale} path={`/report/received${query}`}>
      <div className="wrap">
        <div className="max-w-160 py-12 lg:py-16">
          {report ? (
            <>
              <ReceivedReport locale={locale} received={report} code={code} isOpen={isOpen} />
              <KeptReceipt
                locale={locale}
                form="report"
                reference={report.reference}
                find={findReceipt}
                query={query}
              />
            </>
          ) : (
            <>
              <h1 className="text-s4">{t('missingHeading')}</h1>
              <p className="mt-3 text-quiet">{t('missingText')}</p>
              <p className="mt-7">
                <a href={`/${locale}/report`} className="button">
                  {t('again')}
                </a>
              </p>
            </>
          )}
        </div>
      </div>
    </SiteShell>
  );
}
