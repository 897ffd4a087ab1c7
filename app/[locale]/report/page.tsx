import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { Procedure } from '@/components/reports/procedure';
import { ReportForm } from '@/components/reports/report-form';
import { SiteShell } from '@/components/site/site-shell';
import { operator } from '@/lib/content/operator';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { declaration, showForm } from '@/lib/reports/declaration';
import { groundsAt } from '@/lib/reports/grounds';
import { siteUrl } from '@/lib/routing/site-url';
import { shareMetadata } from '@/lib/share/metadata';
import { listTechnologyNames } from '@/lib/technologies/queries';

export async function generateMetadata({ params }: PageProps<'/[locale]/report'>): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'report' });
  const shared = { title: t('title'), description: t('lead'), path: '/report' };
  // The form sets the title itself, since it tells of errors.
  return { title: null, ...shareMetadata(locale, shared) };
}

export default async function ReportPage({ params, searchParams }: PageProps<'/[locale]/report'>) {
  const locale = await enterLocale(params);
  const { technology } = await searchParams;
  const now = new Date();
  const { report } = await getMessages();
  const t = await getTranslations({ locale, namespace: 'report' });
  const asked = (await listTechnologyNames(locale)).find(({ slug }) => slug === technology);
  const url = asked && `${siteUrl()}/${locale}/technologies/${asked.slug}`;
  return (
    <SiteShell locale={locale} path={asked ? `/report?technology=${asked.slug}` : '/report'}>
      <div className="wrap">
        <div className="max-w-160 py-12 lg:py-16">
          <NextIntlClientProvider messages={{ report }}>
            <ReportForm
              locale={locale}
              form={showForm(await declaration(locale), now)}
              grounds={await groundsAt(now, locale)}
              first={asked && url ? { target: t('target.technology', { title: asked.title, url }) } : {}}
              platform={operator().platform[locale]}
            >
              <Procedure locale={locale} now={now} />
            </ReportForm>
          </NextIntlClientProvider>
        </div>
      </div>
    </SiteShell>
  );
}
