import recording from '@/content/recordings/content-understanding.json';
import type { DrawingProps } from './figure-props';
import { FramesInTime } from './frame-strip';
import { percent } from './paths';
import { Label, Plot, TimeAxis } from './plot';

const { seconds, shots, faces, texts, speech } = recording;
type Span = { start: number; end: number; text?: string };
const TRACKS = [
  { name: 'faces', spans: faces },
  { name: 'texts', spans: texts },
  { name: 'speech', spans: speech },
] as const satisfies readonly { name: string; spans: readonly Span[] }[];

/** Where one kind of clue was found. */
function Track({ spans, y }: { spans: readonly Span[]; y: number }) {
  return (
    <g>
      <line x1="0" x2="100%" y1={y + 7} y2={y + 7} stroke="var(--line)" />
      {spans.map(({ start, end }) => (
        <rect
          key={start}
          x={percent(start, seconds)}
          y={y}
          width={percent(end - start, seconds)}
          height={14}
          fill="var(--seal-soft)"
          stroke="var(--seal)"
          strokeWidth="2"
        />
      ))}
    </g>
  );
}

export function ContentUnderstanding({ t, variant }: DrawingProps) {
  const wide = variant === 'wide';
  const [frames, first, step] = wide ? [112, 148, 44] : [48, 58, 21];
  return (
    <Plot height={wide ? 310 : 120}>
      <svg width="100%" height={frames}>
        <FramesInTime shots={shots} seconds={seconds} height={frames} />
      </svg>
      {shots.slice(1).map(({ start }) => (
        <line
          key={start}
          x1={percent(start, seconds)}
          x2={percent(start, seconds)}
          y1="0"
          y2={first + 2 * step + 14}
          stroke="var(--line)"
        />
      ))}
      {TRACKS.map(({ name, spans }, index) => (
        <g key={name}>
          {wide && (
            <Label x="100%" y={first + index * step - 6} anchor="end">
              {t(`content-understanding.${name}`)}
            </Label>
          )}
          <Track spans={spans} y={first + index * step} />
        </g>
      ))}
      {wide &&
        texts.map(({ start, text }) => (
          <Label key={start} x={percent(start, seconds)} y={first + step - 6} color="var(--ink)" lang="zh-CN">
            {text}
          </Label>
        ))}
      {wide && (
        <TimeAxis y={278} seconds={seconds} every={2} unit={(value) => t('common.seconds', { value })} />
      )}
    </Plot>
  );
}
