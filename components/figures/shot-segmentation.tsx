import recording from '@/content/recordings/shot-segmentation.json';
import type { DrawingProps } from './figure-props';
import { FramesInTime } from './frame-strip';
import { bars, percent } from './paths';
import { Label, Plot, Stretch, Stroke, TimeAxis } from './plot';

const { seconds, strip, distance, cuts } = recording;
const edges = [0, ...cuts, seconds];
const shots = edges.slice(1).map((end, index) => ({ start: edges[index] ?? 0, end }));

/** Every other frame as three cells: the mean colours of its top, middle and bottom. */
function Colours({ y, height }: { y: number; height: number }) {
  const frames = strip.filter((_, index) => index % 2 === 0);
  return (
    <svg
      y={y}
      width="100%"
      height={height}
      viewBox={`0 0 ${String(frames.length)} 3`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
    >
      {frames.map((frame, column) =>
        (frame.match(/#\w{6}/g) ?? []).map((colour, band) => (
          <path
            key={`${String(column)} ${String(band)}`}
            d={`M${String(column)} ${String(band)}h1v1h-1z`}
            fill={colour}
          />
        )),
      )}
    </svg>
  );
}

function Cuts({ top, bottom }: { top: number; bottom: number }) {
  return cuts.map((cut) => (
    <line
      key={cut}
      x1={percent(cut, seconds)}
      x2={percent(cut, seconds)}
      y1={top}
      y2={bottom}
      stroke="var(--seal)"
      strokeWidth="2"
    />
  ));
}

export function ShotSegmentation({ t, variant }: DrawingProps) {
  if (variant === 'row') {
    return (
      <Plot height={104}>
        <svg y={8} width="100%" height={56}>
          <FramesInTime shots={shots} seconds={seconds} height={56} />
        </svg>
        <Colours y={66} height={30} />
        <Cuts top={0} bottom={104} />
      </Plot>
    );
  }
  return (
    <Plot height={276}>
      {cuts.map((cut) => (
        <Label key={cut} x={percent(cut, seconds)} y={14} dx={-2} color="var(--seal)">
          {t('common.seconds', { value: cut.toFixed(2) })}
        </Label>
      ))}
      <svg y={24} width="100%" height={96}>
        <FramesInTime shots={shots} seconds={seconds} height={96} />
      </svg>
      <Colours y={122} height={48} />
      <Stretch y={180} height={56}>
        <Stroke d={bars(distance, 56, 'bottom')} color="var(--data)" />
      </Stretch>
      <Cuts top={24} bottom={240} />
      <Label x={percent(0.1, seconds)} y={200}>
        {t('shot-segmentation.difference')}
      </Label>
      <TimeAxis y={244} seconds={seconds} every={2} unit={(value) => t('common.seconds', { value })} />
    </Plot>
  );
}
