import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { connection } from 'next/server';
import { RightsForm } from '@/components/rights/rights-form';
import { PageColumn } from '@/components/site/page-column';
import { SiteShell } from '@/components/site/site-shell';
import { operator } from '@/lib/content/operator';
import { FILE_BYTES_MAX, FILES_MAX } from '@/lib/correspondence/file-rules';
import { REPLY_WITHIN } from '@/lib/disclosures/promises';
import { alternates } from '@/lib/i18n/alternates';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { proofConsentAt } from '@/lib/rights/consent';
import { showForm } from '@/lib/rights/submission';

type RightsProps = PageProps<'/[locale]/rights'>;

export async function generateMetadata({ params }: RightsProps): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'rights' });
  return {
    // The form sets the title itself, since it tells of errors; of two titles browsers take the first.
    title: null,
    description: t('intro'),
    alternates: alternates(locale, '/rights'),
    robots: { index: false, follow: true },
  };
}

export default async function RightsPage({ params }: RightsProps) {
  const locale = await enterLocale(params);
  await connection();
  const now = new Date();
  const t = await getTranslations({ locale, namespace: 'rights' });
  const { rights } = await getMessages();
  return (
    <SiteShell locale={locale} path="/rights" notice={null}>
      <PageColumn>
        <NextIntlClientProvider messages={{ rights }}>
          <RightsForm
            locale={locale}
            form={showForm(await proofConsentAt(locale, now), now)}
            platform={operator().platform[locale]}
            files={{ count: FILES_MAX, size: FILE_BYTES_MAX / 1024 / 1024 }}
          >
            <h1 className="text-s4">{t('heading')}</h1>
            <p className="mt-3">{t('intro')}</p>
            <p className="mt-3" data-reply-days={REPLY_WITHIN.count}>
              {t('promise', { days: REPLY_WITHIN.count })}
            </p>
            <p className="mt-3">{t('minors')}</p>
            <p className="mt-3 flex flex-wrap gap-x-6">
              <a href={`/${locale}/minors`} className="inline-flex min-h-11 items-center">
                {t('minorsLink')}
              </a>
              <a href={`/${locale}/cases`} className="inline-flex min-h-11 items-center">
                {t('toCase')}
              </a>
            </p>
            <section aria-labelledby="how" className="mt-5 border-t border-line pt-4 text-s0 text-quiet">
              <h2 id="how" className="font-strong text-ink">
                {t('howHeading')}
              </h2>
              <p className="mt-1">{t('how')}</p>
            </section>
          </RightsForm>
        </NextIntlClientProvider>
        <section aria-labelledby="complain" className="mt-9 border-t border-line pt-4 text-s0 text-quiet">
          <h2 id="complain" className="font-strong text-ink">
            {t('complainHeading')}
          </h2>
          <p className="mt-1">{t('complain')}</p>
        </section>
      </PageColumn>
    </SiteShell>
  );
}
