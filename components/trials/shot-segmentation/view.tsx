import { useTranslations } from 'next-intl';
import { BlobLink } from '../blob-link';
import { BlobPicture } from '../blob-picture';
import type { ViewProps } from '../trial-view';
import { edlOf, type Shot, shotsOf } from './edl';
import type { ShotExtra, ShotInput, ShotResult } from './result';
import { Timeline } from './timeline';

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
    <div className="prose overflow-x-auto">
      <table className="tabular-nums">
        <thead>
          <tr>
            {(['shots', 'start', 'end', 'length'] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shots.map(({ start, end }, index) => (
            <tr key={start}>
              <th scope="row">{index + 1}</th>
              <td>{secondsOf(start)}</td>
              <td>{secondsOf(end)}</td>
              <td>{secondsOf(end - start)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A recorded result doesn't know how long its video was. */
function secondsOf(seconds: number): string {
  return Number.isNaN(seconds) ? '' : seconds.toFixed(2);
}

type DownloadsProps = { cuts: readonly number[]; shots: readonly Shot[]; framesPerSecond: number };

function Downloads({ cuts, shots, framesPerSecond }: DownloadsProps) {
  const t = useTranslations('trial-shot-segmentation');
  const json = new Blob([JSON.stringify({ cuts }, null, 2)], { type: 'application/json' });
  const edl = new Blob([edlOf(shots, { title: 'SHOTS', framesPerSecond })], { type: 'text/plain' });
  return (
    <p className="flex flex-wrap gap-3">
      <BlobLink content={json} name="shots.json">
        {t('json')}
      </BlobLink>
      <BlobLink content={edl} name="shots.edl">
        {t('edl')}
      </BlobLink>
    </p>
  );
}
