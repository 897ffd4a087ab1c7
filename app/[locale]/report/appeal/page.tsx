import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getFormatter, getMessages, getTranslations } from 'next-intl/server';
import { AppealForm } from '@/components/restrictions/appeal-form';
import { SiteShell } from '@/components/site/site-shell';
import { mintFormToken } from '@/lib/abuse/form-token';
import { operator } from '@/lib/content/operator';
import { startOfShanghaiDay } from '@/lib/core/dates';
import { REFERENCE_PATTERN } from '@/lib/core/ids';
import { sayDuration } from '@/lib/disclosures/duration';
import { REPLY_WITHIN } from '@/lib/disclosures/promises';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { appealPeriod } from '@/lib/restrictions/appeal-period';

type AppealProps = PageProps<'/[locale]/report/appeal'>;

const NO_SOURCE = { page: null, referrer: null, utm: {} };

async function referenceIn({ searchParams }: AppealProps, name: 'reference' | 'received') {
  const value = (await searchParams)[name];
  return typeof value === 'string' && REFERENCE_PATTERN.test(value) ? value : null;
}

export async function generateMetadata(props: AppealProps): Promise<Metadata> {
  const locale = await enterLocale(props.params);
  const t = await getTranslations({ locale, namespace: 'appeal' });
  const robots = { index: false, follow: false };
  // The form sets the title itself, since it tells of errors.
  return { title: (await referenceIn(props, 'received')) ? t('done.title') : null, robots };
}

export default async function AppealPage(props: AppealProps) {
  const locale = await enterLocale(props.params);
  const now = new Date();
  const t = await getTranslations({ locale, namespace: 'appeal' });
  const format = await getFormatter({ locale });
  const { appeal } = await getMessages();
  const received = await referenceIn(props, 'received');
  const lastDay = startOfShanghaiDay(appealPeriod(now).lastDay);
  const date = format.dateTime(lastDay, { dateStyle: 'long', timeZone: 'Asia/Shanghai' });
  return (
    <SiteShell locale={locale} path="/report/appeal">
      <div className="wrap">
        <div className="max-w-160 py-12 lg:py-16">
          {received ? (
            <>
              <h1 className="text-s4">{t('done.heading')}</h1>
              <p className="mt-3">{t('done.text', { reference: received, date })}</p>
            </>
          ) : (
            <NextIntlClientProvider messages={{ appeal }}>
              <AppealForm
                locale={locale}
                token={mintFormToken('appeal', NO_SOURCE, now)}
                reference={(await referenceIn(props, 'reference')) ?? ''}
                period={sayDuration(REPLY_WITHIN, locale)}
                platform={operator().platform[locale]}
              />
            </NextIntlClientProvider>
          )}
        </div>
      </div>
    </SiteShell>
  );
}
