import { useTranslations } from 'next-intl';
import { ResultTable } from '../result-table';
import type { BandLevel } from './result';

const COLUMNS = ['pauseBefore', 'pauseAfter', 'speechBefore', 'speechAfter'] as const;

/** The two pictures in numbers. */
export function BandTable({ bands }: { bands: readonly BandLevel[] }) {
  const t = useTranslations('trial-noise-reduction');
  return (
    <div className="mt-4">
      <ResultTable caption={t('bands')} columns={[t('band'), ...COLUMNS.map((column) => t(column))]}>
        {bands.map((band) => (
          <tr key={band.from}>
            <th scope="row">{t('bandRange', { from: String(band.from), to: String(band.to) })}</th>
            {COLUMNS.map((column) => (
              <td key={column}>{String(band[column]).replace('-', '−')}</td>
            ))}
          </tr>
        ))}
      </ResultTable>
    </div>
  );
}
