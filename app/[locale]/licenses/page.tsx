import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LicenceEntry } from '@/components/licenses/licence-entry';
import { SampleTable } from '@/components/licenses/sample-table';
import { SiteShell } from '@/components/site/site-shell';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { shareMetadata } from '@/lib/share/metadata';
import { listTechnologies } from '@/lib/technologies/queries';
import type { TrialId } from '@/lib/technologies/schema';
import { listLicensed, listSamples } from '@/lib/trials/licences';
import { listTrials } from '@/lib/trials/queries';

type LicensesProps = PageProps<'/[locale]/licenses'>;

export async function generateMetadata({ params }: LicensesProps): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'licenses' });
  const title = t('title');
  return { title, ...shareMetadata(locale, { title, description: t('description'), path: '/licenses' }) };
}

/** Everything of others that the trials are made of, with the whole text of each licence. */
export default async function LicensesPage({ params }: LicensesProps) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'licenses' });
  const trials = listTrials();
  const technologies = await listTechnologies(locale);
  const titles = (ids: readonly TrialId[]) =>
    technologies
      .filter(({ trial }) => trial !== 'none' && ids.includes(trial))
      .map(({ title }) => title)
      .join(t('separator'));
  return (
    <SiteShell locale={locale} path="/licenses">
      <div className="wrap py-12 lg:py-16">
        <h1 className="text-s4">{t('title')}</h1>
        <p className="mt-4 max-w-[34em] text-s2 leading-[1.65] text-quiet">{t('intro')}</p>
        <h2 className="mt-12 mb-4 text-s3">{t('made')}</h2>
        {listLicensed(trials).map((licensed) => (
          <LicenceEntry
            key={`${licensed.name} ${licensed.version}`}
            locale={locale}
            licensed={licensed}
            technologies={titles(licensed.trials)}
          />
        ))}
        <h2 className="mt-8 text-s3">{t('samples')}</h2>
        <SampleTable
          locale={locale}
          samples={listSamples(trials)}
          nameOf={({ trials: ids }) => titles(ids)}
        />
      </div>
    </SiteShell>
  );
}
