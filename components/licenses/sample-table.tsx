import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import type { LicensedSample } from '@/lib/trials/licences';

type SampleTableProps = {
  locale: Locale;
  samples: LicensedSample[];
  nameOf: (sample: LicensedSample) => string;
};

/** As a manifest says it; SPDX has no name for it. */
const PUBLIC_DOMAIN = 'Public domain';

/** Where each sample comes from and under which licence. */
export async function SampleTable({ locale, samples, nameOf }: SampleTableProps) {
  const t = await getTranslations({ locale, namespace: 'licenses' });
  return (
    <div className="prose mt-4">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('sample')}</th>
            <th scope="col">{t('origin')}</th>
            <th scope="col">{t('licence')}</th>
            <th scope="col">{t('usedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {samples.map((sample) => (
            <tr key={`${sample.trials.join()} ${sample.id}`}>
              <td>{sample.title[locale]}</td>
              <td>{sample.origin[locale]}</td>
              <td>{sample.licence === PUBLIC_DOMAIN ? t('publicDomain') : sample.licence}</td>
              <td>{nameOf(sample)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
