import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { SiteShell } from '@/components/site/site-shell';
import { Breadcrumb } from '@/components/technologies/breadcrumb';
import { setupOf } from '@/components/trials/setup-of';
import { TrialCredit } from '@/components/trials/trial-credit';
import { TrialFrame } from '@/components/trials/trial-frame';
import { listCurrent } from '@/lib/announcements/queries';
import { interrupts } from '@/lib/announcements/rules';
import { log } from '@/lib/core/log';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { shareMetadata } from '@/lib/share/metadata';
import { findTechnology } from '@/lib/technologies/queries';
import { trialState } from '@/lib/technologies/trials';
import { readTrial } from '@/lib/trials/queries';

type TrialProps = PageProps<'/[locale]/technologies/[slug]/trial'>;

// Its scripts carry the nonce of the request: the page hydrates, and its policy lets it compile WebAssembly.
export const dynamic = 'force-dynamic';

async function findTrial(params: TrialProps['params']) {
  const locale = await enterLocale(params);
  const { slug } = await params;
  const technology = (await findTechnology(slug, locale)) ?? notFound();
  if (technology.trial === 'none' || trialState(technology.trial) !== 'open') notFound();
  return { locale, technology, trial: readTrial(technology.trial) };
}

/** Where nobody can say, the trial runs: it needs nothing of ours. */
async function isInterrupted(slug: string): Promise<boolean> {
  try {
    return (await listCurrent(new Date())).some((one) => interrupts(one, slug));
  } catch (error) {
    log.error('announcements.failed', error);
    return false;
  }
}

export async function generateMetadata({ params }: TrialProps): Promise<Metadata> {
  const { locale, technology, trial } = await findTrial(params);
  const t = await getTranslations({ locale, namespace: 'trials' });
  const title = t('title', { technology: technology.title });
  const image = `/technologies/${technology.slug}`;
  return {
    title,
    ...shareMetadata(locale, {
      title,
      description: `${technology.summary}${locale === 'zh' ? '' : ' '}${t(trial.service ? 'serviceLead' : 'lead')}`,
      path: `${image}/trial`,
      image,
    }),
  };
}

export default async function TrialPage({ params }: TrialProps) {
  const { locale, technology, trial } = await findTrial(params);
  const t = await getTranslations({ locale, namespace: 'trials' });
  const { slug, title } = technology;
  const lead = trial.service ? 'serviceLead' : 'lead';
  const messages = await getMessages();
  const needed = Object.entries(messages).filter(([name]) => ['trials', `trial-${trial.id}`].includes(name));
  return (
    <SiteShell locale={locale} path={`/technologies/${slug}/trial`}>
      <div className="wrap pt-6 pb-16 lg:pt-8">
        <Breadcrumb
          locale={locale}
          technology={technology}
          below={{ name: t('title', { technology: title }), path: `/${locale}/technologies/${slug}/trial` }}
        />
        <header className="pt-6 pb-8 lg:pt-10">
          <h1 className="max-w-[20em] text-s4">{t('heading', { technology: title })}</h1>
          <p className="mt-4 max-w-[34em] text-s2 leading-[1.65]">{t(lead)}</p>
          <TrialCredit locale={locale} trial={trial} />
          <p className="mt-3">
            <a href={`/${locale}/technologies/${slug}`} className="inline-flex min-h-11 items-center">
              {t('back', { technology: title })}
            </a>
          </p>
        </header>
        <NextIntlClientProvider messages={Object.fromEntries(needed)}>
          <TrialFrame setup={setupOf(trial, locale, title)} isInterrupted={await isInterrupted(slug)} />
        </NextIntlClientProvider>
      </div>
    </SiteShell>
  );
}
