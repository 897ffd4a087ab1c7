import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { connection } from 'next/server';
import { AskForm, OpenForm } from '@/components/cases/lookup-forms';
import { CaseNotice } from '@/components/cases/notice';
import { PageColumn } from '@/components/site/page-column';
import { SiteShell } from '@/components/site/site-shell';
import { readReference } from '@/lib/cases/access';
import { operator } from '@/lib/content/operator';
import { KEY_LIFE_MS } from '@/lib/correspondence/secret';
import { alternates } from '@/lib/i18n/alternates';
import { enterLocale } from '@/lib/i18n/enter-locale';

type CasesProps = PageProps<'/[locale]/cases'>;

const MINUTES = KEY_LIFE_MS.code / 60_000;

export async function generateMetadata({ params }: CasesProps): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'cases' });
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternates(locale, '/cases'),
    robots: { index: false, follow: false },
  };
}

export default async function CasesPage({ params, searchParams }: CasesProps) {
  const locale = await enterLocale(params);
  // A page with a form carries a nonce.
  await connection();
  const query = await searchParams;
  const t = await getTranslations({ locale, namespace: 'cases' });
  const { cases } = await getMessages();
  const sent = readReference(String(query.sent ?? ''));
  const reference = sent ?? readReference(String(query.reference ?? '')) ?? '';
  const props = { locale, reference, minutes: MINUTES, platform: operator().platform[locale] };
  return (
    <SiteShell locale={locale} path="/cases">
      <PageColumn>
        {sent ? (
          <CaseNotice heading={t('sentHeading')}>{t('sentText', { minutes: MINUTES })}</CaseNotice>
        ) : null}
        {query.left ? <CaseNotice heading={t('leftHeading')}>{t('leftText')}</CaseNotice> : null}
        <h1 className="text-s4">{t('heading')}</h1>
        <p className="mt-3 text-quiet">{t('intro')}</p>
        <NextIntlClientProvider messages={{ cases }}>
          <section aria-labelledby="ask" className="mt-9">
            <h2 id="ask" className="text-s2">
              {t('stepCode')}
            </h2>
            <p className="mt-2 text-s0 text-quiet">{t('stepCodeHint')}</p>
            <AskForm {...props} />
          </section>
          <section aria-labelledby="open" className="mt-9 border-t border-line pt-7">
            <h2 id="open" className="text-s2">
              {t('stepOpen')}
            </h2>
            <OpenForm {...props} />
          </section>
        </NextIntlClientProvider>
      </PageColumn>
    </SiteShell>
  );
}
