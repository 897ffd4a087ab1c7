import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import type { Technology } from '@/lib/technologies/queries';
import { trialState } from '@/lib/technologies/trials';

/** Name, one sentence, and the trial once it is open. */
export async function TechnologyHeading({ locale, technology }: { locale: Locale; technology: Technology }) {
  const t = await getTranslations({ locale, namespace: 'technologies.detail' });
  const { slug, title, summary, trial } = technology;
  return (
    <header className="pt-6 pb-10 lg:pt-10 lg:pb-14">
      <h1 className="max-w-[20em] text-s4">{title}</h1>
      <p className="mt-4 max-w-[34em] text-s2 leading-[1.65] text-quiet">{summary}</p>
      <div data-notices="" />
      {trialState(trial) === 'open' ? (
        <p className="mt-6">
          <a href={`/${locale}/technologies/${slug}/trial`} className="button">
            {t('tryIt')}
          </a>
        </p>
      ) : null}
    </header>
  );
}
