import { getTranslations } from 'next-intl/server';
import { operator } from '@/lib/content/operator';
import type { Locale } from '@/lib/i18n/locales';
import type { TrialManifest } from '@/lib/trials/manifest';

/** Which open model or program the trial runs on, whose it is and under which licence. */
export async function TrialCredit({ locale, trial }: { locale: Locale; trial: TrialManifest }) {
  const t = await getTranslations({ locale, namespace: 'trials.credit' });
  const [credit] = trial.credits;
  if (!credit) return null;
  const kind = credit.maker === OWN ? 'own' : credit.part === 'model' ? 'model' : 'program';
  return (
    <p className="mt-3 max-w-[44em] text-quiet">
      {t.rich(kind, {
        name: credit.name,
        maker: credit.maker,
        licence: credit.licence,
        operator: operator().shortName[locale],
        licences: (words) => <a href={`/${locale}/licenses`}>{words}</a>,
      })}
    </p>
  );
}

/** The maker of what this site wrote itself. */
const OWN = 'this site';
