import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { connection } from 'next/server';
import { CaseNotice } from '@/components/cases/notice';
import { PageColumn } from '@/components/site/page-column';
import { SiteShell } from '@/components/site/site-shell';
import { withdrawByLink } from '@/lib/cases/act-actions';
import { readWithdrawToken } from '@/lib/correspondence/withdraw-link';
import { enterLocale } from '@/lib/i18n/enter-locale';

type WithdrawProps = PageProps<'/[locale]/cases/withdraw'>;

export async function generateMetadata({ params }: WithdrawProps): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'cases.withdrawPage' });
  // The address holds a token: nothing that is asked for from here may tell of it.
  return { title: t('title'), robots: { index: false, follow: false }, referrer: 'origin' };
}

/** Where the link of a mail leads: one button withdraws. Asking for the page does nothing, whoever looks into mails. */
export default async function WithdrawPage({ params, searchParams }: WithdrawProps) {
  const locale = await enterLocale(params);
  await connection();
  const t = await getTranslations({ locale, namespace: 'cases' });
  const query = await searchParams;
  const token = String(query.token ?? '');
  const reference = readWithdrawToken(token);
  return (
    <SiteShell locale={locale} path="/cases" notice={null}>
      <PageColumn>
        {query.done === '1' ? <CaseNotice heading={t('withdrawPage.done')} /> : null}
        {query.done === '0' ? <CaseNotice heading={t('withdrawPage.gone')} /> : null}
        <h1 className="text-s4">{t('withdrawPage.heading')}</h1>
        {reference === null ? (
          query.done === undefined && <p className="mt-3">{t('withdrawPage.bad')}</p>
        ) : (
          <form action={withdrawByLink} className="mt-3 grid gap-5">
            <p>{t('withdrawPage.text', { reference })}</p>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="token" value={token} />
            <p>
              <button type="submit" className="button">
                {t('withdrawPage.button')}
              </button>
            </p>
          </form>
        )}
        <p className="mt-7">
          <a
            href={`/${locale}/cases${reference ? `?reference=${reference}` : ''}`}
            className="inline-flex min-h-11 items-center"
          >
            {t('page.toLookup')}
          </a>
        </p>
      </PageColumn>
    </SiteShell>
  );
}
