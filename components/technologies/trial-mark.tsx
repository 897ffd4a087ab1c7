import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import type { Technology } from '@/lib/technologies/queries';
import { trialState } from '@/lib/technologies/trials';

/** Says whether a technology can be tried: a link once its trial is open, a quiet word before, nothing without one. */
export async function TrialMark({ locale, technology }: { locale: Locale; technology: Technology }) {
  const t = await getTranslations({ locale, namespace: 'technologies.trials' });
  const state = trialState(technology.trial);
  if (state === 'none') return null;
  if (state === 'preparing') return <span className="text-quiet">{t('preparing')}</span>;
  return (
    <a
      href={`/${locale}/technologies/${technology.slug}/trial`}
      className="-my-3.5 inline-flex min-w-11 justify-end py-3.5 text-seal"
    >
      {t('open')}
    </a>
  );
}
