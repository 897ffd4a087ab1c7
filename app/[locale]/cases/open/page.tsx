import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { connection } from 'next/server';
import { LinkForm } from '@/components/cases/link-form';
import { PageColumn } from '@/components/site/page-column';
import { SiteShell } from '@/components/site/site-shell';
import { readReference } from '@/lib/cases/access';
import { KEY_LIFE_MS, readCode } from '@/lib/correspondence/secret';
import { enterLocale } from '@/lib/i18n/enter-locale';

type OpenProps = PageProps<'/[locale]/cases/open'>;

export async function generateMetadata({ params }: OpenProps): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'cases.link' });
  // The address holds a code: nothing that is asked for from here may tell of it. `no-referrer` would take the form its origin.
  return { title: t('title'), robots: { index: false, follow: false }, referrer: 'origin' };
}

/** Where the link of a mail leads: it only shows a button, and asking for the page uses nothing up. */
export default async function OpenPage({ params, searchParams }: OpenProps) {
  const locale = await enterLocale(params);
  await connection();
  const query = await searchParams;
  const t = await getTranslations({ locale, namespace: 'cases' });
  const { cases } = await getMessages();
  const reference = readReference(String(query.reference ?? ''));
  const code = readCode(String(query.code ?? ''));
  return (
    <SiteShell locale={locale} path="/cases">
      <PageColumn>
        <h1 className="text-s4">{t('link.heading')}</h1>
        {reference && code ? (
          <>
            <p className="mt-3">{t('link.text', { minutes: KEY_LIFE_MS.code / 60_000 })}</p>
            <NextIntlClientProvider messages={{ cases }}>
              <LinkForm {...{ locale, reference, code }} />
            </NextIntlClientProvider>
          </>
        ) : (
          <p className="mt-3">{t('link.missingText')}</p>
        )}
        <p className="mt-7">
          <a href={`/${locale}/cases${reference ? `?reference=${reference}` : ''}`}>{t('page.toLookup')}</a>
        </p>
      </PageColumn>
    </SiteShell>
  );
}
