import { useTranslations } from 'next-intl';
import { Label, Plot, Stretch, Stroke } from '@/components/figures/plot';
import { UNITS } from '@/components/figures/paths';
import type { Segment } from './segments';

type TimelineProps = {
  segments: readonly Segment[];
  seconds: number;
  peaks?: readonly number[];
  /** Where it is being played, in seconds. */
  position?: number;
};

const HEIGHT = 120;

/** The waveform, and under it a bar for each stretch of speech; the list beside it says the same. */
export function Timeline({ segments, seconds, peaks = [], position = 0 }: TimelineProps) {
  const t = useTranslations('trial-voice-activity');
  const share = (at: number) => `${((100 * at) / seconds).toFixed(2)}%`;
  return (
    <Plot height={HEIGHT + 24}>
      {segments.map(({ start, end }) => (
        <g key={start}>
          <rect x={share(start)} y="0" width={share(end - start)} height={HEIGHT} fill="var(--seal-soft)" />
          <rect x={share(start)} y={HEIGHT - 6} width={share(end - start)} height="6" fill="var(--seal)" />
        </g>
      ))}
      <Stretch height={HEIGHT}>
        <Stroke d={waveform(peaks)} width={1} />
      </Stretch>
      {position > 0 && (
        <line
          x1={share(position)}
          x2={share(position)}
          y1="0"
          y2={HEIGHT}
          stroke="var(--data)"
          strokeWidth="2"
        />
      )}
      <Label x="0" y={HEIGHT + 18}>
        0
      </Label>
      <Label x="100%" y={HEIGHT + 18} anchor="end">
        {t('seconds', { seconds: seconds.toFixed(1) })}
      </Label>
    </Plot>
  );
}

/** An upright line for each slice, around the middle. */
function waveform(peaks: readonly number[]): string {
  const middle = (HEIGHT - 6) / 2;
  return peaks
    .map((peak, index) => {
      const x = Math.round(((index + 0.5) / peaks.length) * UNITS * 10) / 10;
      const half = Math.max(0.5, peak * middle);
      return `M${x} ${(middle - half).toFixed(1)}V${(middle + half).toFixed(1)}`;
    })
    .join('');
}
