import recording from '@/content/recordings/voice-activity.json';
import type { DrawingProps } from './figure-props';
import { bars, coarser, line, percent } from './paths';
import { Label, Plot, Stretch, Stroke, TimeAxis } from './plot';

const { seconds, peaks, scores, segments } = recording;
const NARROW_BARS = 75;

/** A bar belongs to speech when its middle does. */
function split(values: readonly number[]) {
  const speech = values.map((_, index) => {
    const middle = ((index + 0.5) / values.length) * seconds;
    return segments.some(({ start, end }) => middle >= start && middle <= end);
  });
  return {
    inside: values.map((value, index) => (speech[index] ? value : null)),
    outside: values.map((value, index) => (speech[index] ? null : value)),
  };
}

function Wave({
  height,
  y,
  values,
  className,
}: {
  height: number;
  y: number;
  values: number[];
  className: string;
}) {
  const { inside, outside } = split(values);
  return (
    <Stretch y={y} height={height} className={className}>
      <Stroke d={bars(outside, height)} color="var(--edge)" />
      <Stroke d={bars(inside, height)} />
    </Stretch>
  );
}

function Segments({ top, height }: { top: number; height: number }) {
  return segments.map(({ start, end }) => {
    const [from, to] = [percent(start, seconds), percent(end, seconds)];
    return (
      <g key={start}>
        <rect
          x={from}
          y={top}
          width={percent(end - start, seconds)}
          height={height}
          fill="var(--seal-soft)"
        />
        <g stroke="var(--seal)" strokeWidth="2">
          <line x1={from} x2={to} y1={top} y2={top} />
          <line x1={from} x2={from} y1={top} y2={top + height} strokeWidth="1" />
          <line x1={to} x2={to} y1={top} y2={top + height} strokeWidth="1" />
        </g>
      </g>
    );
  });
}

export function VoiceActivityDetection({ t, variant }: DrawingProps) {
  if (variant === 'row') {
    return (
      <Plot height={96}>
        <Segments top={2} height={92} />
        <Wave y={12} height={72} values={coarser(peaks, NARROW_BARS)} className="" />
      </Plot>
    );
  }
  return (
    <Plot height={272}>
      <Segments top={26} height={206} />
      {segments.map(({ start, end }) => (
        <Label key={start} x={percent(start, seconds)} y={16} color="var(--seal)">
          {t('common.range', { start: start.toFixed(2), end: end.toFixed(2) })}
        </Label>
      ))}
      <Wave y={36} height={144} values={peaks} className="max-lg:hidden" />
      <Wave y={36} height={144} values={coarser(peaks, NARROW_BARS)} className="lg:hidden" />
      <Stretch y={194} height={30}>
        <Stroke d="M0 15H1000" color="var(--edge)" width={1} dashed />
        <Stroke d={line(scores, 30)} color="var(--data)" />
      </Stretch>
      <Label x={percent(1.15, seconds)} y={225} dx={8} color="var(--data)">
        {t('voice-activity-detection.score')}
      </Label>
      <TimeAxis y={240} seconds={seconds} every={0.5} unit={(value) => t('common.seconds', { value })} />
    </Plot>
  );
}
