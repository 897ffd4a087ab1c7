import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AGES } from '@/lib/disclosures/promises';
import type { Locale } from '@/lib/i18n/locales';

const FOR_MINORS = ['try', 'details', 'child', 'older', 'trouble'] as const;
const FOR_GUARDIANS = ['consent', 'rights', 'first', 'proof'] as const;

/** What somebody under 18 and what their guardian should know, each in their own words. Clauses 0.3 and 7, policy P10. */
export async function MinorsText({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'minors' });
  const to = (path: string) =>
    function Leading(chunks: ReactNode) {
      return <a href={`/${locale}${path}`}>{chunks}</a>;
    };
  const links = {
    trials: to('/technologies?trial=yes'),
    report: to('/report'),
    rights: to('/rights'),
    policy: to('/legal/privacy-policy#P10'),
    agreement: to('/legal/service-agreement#7.1'),
    contact: to('/contact'),
  };
  return (
    <div className="prose mt-4 max-w-[38em]">
      <h2 id="minors">{t('minors.heading', AGES)}</h2>
      <ul>
        {FOR_MINORS.map((point) => (
          <li key={point}>{t.rich(`minors.${point}`, { ...links, ...AGES })}</li>
        ))}
      </ul>
      <h2 id="guardians">{t('guardians.heading')}</h2>
      <ul>
        {FOR_GUARDIANS.map((point) => (
          <li key={point}>{t.rich(`guardians.${point}`, { ...links, ...AGES })}</li>
        ))}
      </ul>
      <h2 id="rules">{t('rules.heading')}</h2>
      <p>{t.rich('rules.text', { ...links, ...AGES })}</p>
    </div>
  );
}
