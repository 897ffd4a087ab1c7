import { useTranslations } from 'next-intl';
import type { ShotExtra } from './result';

const WIDTH = 600;
const HEIGHT = 90;

type TimelineProps = { cuts: readonly number[]; extra: ShotExtra };

/** How much each frame differs from the one before, and where that was taken for a cut. */
export function Timeline({ cuts, extra: { seconds, distances } }: TimelineProps) {
  const t = useTranslations('trial-shot-segmentation');
  const across = (time: number) => ((time / seconds) * WIDTH).toFixed(1);
  return (
    <div>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('timeline', { seconds: seconds.toFixed(1) })}
        className="block h-24 w-full border-y border-line"
      >
        <path
          d={curve(distances, across)}
          className="fill-none stroke-data"
          vectorEffect="non-scaling-stroke"
        />
        {cuts.map((cut) => (
          <path
            key={cut}
            d={`M${across(cut)} 0V${HEIGHT}`}
            className="stroke-seal"
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <p aria-hidden="true" className="flex justify-between text-s0 text-quiet tabular-nums">
        <span>0 s</span>
        <span>{seconds.toFixed(1)} s</span>
      </p>
    </div>
  );
}

/** At most one point for half a pixel: the highest there, so that no cut gets lost in a long video. */
function curve({ times, values }: ShotExtra['distances'], across: (time: number) => string): string {
  const highest = new Map<string, number>();
  times.forEach((time, index) => {
    const place = across(time);
    highest.set(place, Math.max(highest.get(place) ?? 0, values[index] ?? 0));
  });
  const points = [...highest].map(([x, value]) => `${x} ${(HEIGHT * (1 - value)).toFixed(1)}`);
  return `M${points.join('L')}`;
}
