import { useTranslations } from 'next-intl';
import type { BandLevel } from './result';

const COLUMNS = ['pauseBefore', 'pauseAfter', 'speechBefore', 'speechAfter'] as const;

/** The two pictures in numbers. */
export function BandTable({ bands }: { bands: readonly BandLevel[] }) {
  const t = useTranslations('trial-noise-reduction');
  return (
    <div className="prose mt-4 overflow-x-auto">
      <table>
        <caption className="text-start text-s0 text-quiet">{t('bands')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('band')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bands.map((band) => (
            <tr key={band.from}>
              <th scope="row">{t('bandRange', { from: String(band.from), to: String(band.to) })}</th>
              {COLUMNS.map((column) => (
                <td key={column}>{String(band[column]).replace('-', '−')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
