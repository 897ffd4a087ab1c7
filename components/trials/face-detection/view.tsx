import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { BlobPicture } from '../blob-picture';
import { ResultTable } from '../result-table';
import type { ViewProps } from '../trial-view';
import { Boxes } from './boxes';
import type { FaceExtra, FaceInput, FaceResult } from './result';

const COLUMNS = ['number', 'left', 'top', 'width', 'height', 'score'] as const;

type FaceViewProps = ViewProps<FaceResult, FaceExtra, FaceInput>;

/** The picture with a frame around each face, and the same in numbers. */
export function FaceView({ result: { faces }, file, sample }: FaceViewProps) {
  const t = useTranslations('trial-face-detection');
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const picture = file ?? sample?.url;
  return (
    <div className="mt-4 grid gap-y-5">
      <p className="text-s2">{t('found', { count: faces.length })}</p>
      {picture && (
        <div className="relative w-fit">
          <BlobPicture picture={picture} alt={t('alt')} className="block max-h-[70vh]" onSize={setSize} />
          {size && <Boxes faces={faces} size={size} />}
        </div>
      )}
      {faces.length > 0 && <FaceTable faces={faces} />}
      <p className="max-w-[44em] text-s0 text-quiet">{t('only')}</p>
    </div>
  );
}

function FaceTable({ faces }: FaceResult) {
  const t = useTranslations('trial-face-detection');
  return (
    <ResultTable caption={t('table')} columns={COLUMNS.map((column) => t(column))}>
      {faces.map(({ box, score }, index) => (
        <tr key={`${box.x} ${box.y}`}>
          <th scope="row">{index + 1}</th>
          <td>{box.x}</td>
          <td>{box.y}</td>
          <td>{box.width}</td>
          <td>{box.height}</td>
          <td>{score.toFixed(2)}</td>
        </tr>
      ))}
    </ResultTable>
  );
}
