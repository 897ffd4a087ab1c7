import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { BlobPicture } from '../blob-picture';
import { KeptFile } from '../kept-file';
import { ResultTable } from '../result-table';
import type { ViewProps } from '../trial-view';
import { edlOf, type Shot, shotsOf } from './edl';
import type { ShotExtra, ShotInput, ShotResult } from './result';
import { Timeline } from './timeline';

const COLUMNS = ['shots', 'start', 'end', 'length'] as const;

type ShotViewProps = ViewProps<ShotResult, ShotExtra, ShotInput>;

/** The cuts on a timeline, a picture of each shot, the same as a table, and files for editing programs. */
export function ShotView({ result: { cuts }, extra }: ShotViewProps) {
  const t = useTranslations('trial-shot-segmentation');
  const shots = shotsOf(cuts, extra?.seconds ?? NaN);
  return (
    <div className="mt-4 grid gap-y-5">
      <p className="text-s2">{t('found', { cuts: cuts.length, shots: shots.length })}</p>
      {extra && <Timeline cuts={cuts} extra={extra} />}
      {extra && <Thumbnails thumbnails={extra.thumbnails} />}
      <ShotTable shots={shots} />
      {extra && <Downloads cuts={cuts} shots={shots} framesPerSecond={extra.framesPerSecond} />}
      <p className="max-w-[44em] text-s0 text-quiet">{t('how')}</p>
    </div>
  );
}

function Thumbnails({ thumbnails }: { thumbnails: Blob[] }) {
  const t = useTranslations('trial-shot-segmentation');
  return (
    <ul className="grid grid-cols-2 gap-3 md:grid-cols-4">
      {thumbnails.map((thumbnail, index) => (
        <li key={index}>
          <BlobPicture
            picture={thumbnail}
            alt={t('thumbnail', { number: index + 1 })}
            className="block w-full"
          />
          <p className="mt-1 text-s0 text-quiet">{t('shot', { number: index + 1 })}</p>
        </li>
      ))}
    </ul>
  );
}

function ShotTable({ shots }: { shots: readonly Shot[] }) {
  const t = useTranslations('trial-shot-segmentation');
  return (
    <ResultTable columns={COLUMNS.map((column) => t(column))}>
      {shots.map(({ start, end }, index) => (
        <tr key={start}>
          <th scope="row">{index + 1}</th>
          <td>{secondsOf(start)}</td>
          <td>{secondsOf(end)}</td>
          <td>{secondsOf(end - start)}</td>
        </tr>
      ))}
    </ResultTable>
  );
}

/** A recorded result doesn't know how long its video was. */
function secondsOf(seconds: number): string {
  return Number.isNaN(seconds) ? '' : seconds.toFixed(2);
}

type DownloadsProps = { cuts: readonly number[]; shots: readonly Shot[]; framesPerSecond: number };

function Downloads({ cuts, shots, framesPerSecond }: DownloadsProps) {
  const t = useTranslations('trial-shot-segmentation');
  const [json, edl] = useMemo(
    () => [
      new Blob([JSON.stringify({ cuts }, null, 2)], { type: 'application/json' }),
      new Blob([edlOf(shots, { title: 'SHOTS', framesPerSecond })], { type: 'text/plain' }),
    ],
    [cuts, shots, framesPerSecond],
  );
  return (
    <p className="flex flex-wrap gap-3">
      <KeptFile file={json} name="shots.json">
        {t('json')}
      </KeptFile>
      <KeptFile file={edl} name="shots.edl">
        {t('edl')}
      </KeptFile>
    </p>
  );
}
