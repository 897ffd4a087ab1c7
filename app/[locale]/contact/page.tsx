import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { ComingTerms } from '@/components/leads/coming-terms';
import { ContactForm } from '@/components/leads/contact-form';
import { SiteShell } from '@/components/site/site-shell';
import { operator } from '@/lib/content/operator';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { consentAt } from '@/lib/leads/consent';
import { showForm } from '@/lib/leads/shown-form';
import { readSource } from '@/lib/leads/source';
import { readTrialSettings } from '@/lib/leads/trial-settings';
import { shareMetadata } from '@/lib/share/metadata';
import { listTechnologyNames } from '@/lib/technologies/queries';

export async function generateMetadata({ params }: PageProps<'/[locale]/contact'>): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'contact' });
  const shared = { title: t('title'), description: t('lead'), path: '/contact' };
  return {
    // The form sets the title itself, since it tells of errors; of two titles browsers take the first.
    title: null,
    ...shareMetadata(locale, shared),
    robots: { index: false, follow: true },
  };
}

export default async function ContactPage({ params, searchParams }: PageProps<'/[locale]/contact'>) {
  const locale = await enterLocale(params);
  const query = await searchParams;
  const sent = await headers();
  const now = new Date();
  const { contact } = await getMessages();
  const t = await getTranslations({ locale, namespace: 'contact' });
  const settings = readTrialSettings(query.trial);
  const technologies = await listTechnologyNames(locale);
  const asked = technologies.find(({ slug }) => slug === query.technology);
  const source = readSource(query, sent.get('referer'), sent.get('host'));
  return (
    <SiteShell locale={locale} path={asked ? `/contact?technology=${asked.slug}` : '/contact'} notice={null}>
      <div className="wrap">
        <div className="max-w-160 py-12 lg:py-16">
          <NextIntlClientProvider messages={{ contact }}>
            <ContactForm
              locale={locale}
              form={showForm(await consentAt(locale, now), source, now)}
              technologies={technologies}
              technology={asked?.slug ?? ''}
              description={settings ? t('trialSettings', { settings }) : ''}
              platform={operator().platform[locale]}
            >
              <ComingTerms locale={locale} now={now} />
            </ContactForm>
          </NextIntlClientProvider>
        </div>
      </div>
    </SiteShell>
  );
}
