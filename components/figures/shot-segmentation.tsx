import recording from '@/content/recordings/shot-segmentation.json';
import type { DrawingProps } from './figure-props';
import { FramesInTime } from './frame-strip';
import { line, percent } from './paths';
import { Label, Plot, Stretch, Stroke, TimeAxis } from './plot';

const { seconds, strip, distance, cuts } = recording;
const edges = [0, ...cuts, seconds];
const shots = edges.slice(1).map((end, index) => ({ start: edges[index] ?? 0, end }));

type Run = { band: number; from: number; to: number; colour: string };

const channels = (colour: string) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

/** Whether two colours are so near that one stroke may stand for both. */
function alike(one: string, other: string): boolean {
  const second = channels(other);
  return channels(one).every((value, index) => Math.abs(value - (second[index] ?? 0)) < 5);
}

/** Each frame's mean colours of its top, middle and bottom, neighbours of one colour joined. */
function runs(): Run[] {
  return [0, 1, 2].flatMap((band) => {
    const joined: Run[] = [];
    strip.forEach((frame, index) => {
      const colour = frame.slice(band * 7, band * 7 + 7);
      const last = joined.at(-1);
      if (last && alike(last.colour, colour)) last.to = index + 1;
      else joined.push({ band, from: index, to: index + 1, colour });
    });
    return joined;
  });
}

function Colours({ y, height }: { y: number; height: number }) {
  return (
    <svg
      y={y}
      width="100%"
      height={height}
      viewBox={`0 0 ${strip.length} 3`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
    >
      {runs().map(({ band, from, to, colour }) => (
        <path key={`${from} ${band}`} d={`M${from} ${band}H${to}v1H${from}z`} fill={colour} />
      ))}
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
      <Stretch y={182} height={56} width={percent(distance.length - 1, distance.length)}>
        <Stroke d={line(distance, 56)} color="var(--data)" />
      </Stretch>
      <Cuts top={24} bottom={174} />
      <Label x="0" y={208}>
        {t('shot-segmentation.difference')}
      </Label>
      <TimeAxis y={244} seconds={seconds} every={2} unit={(value) => t('common.seconds', { value })} />
    </Plot>
  );
}
