import recording from '@/content/recordings/video-quality-assessment.json';
import type { DrawingProps } from './figure-props';
import { Frame, SPOILT_FRAMES } from './frame-strip';
import { line, percent, share } from './paths';
import { Label, Plot, Stretch, Stroke, TimeAxis } from './plot';

const { seconds, framesPerSecond, ssim, found } = recording;
/** The similarity to the original that is drawn, from poor to equal. */
const [POOR, EQUAL] = [0.75, 1];

const score = (height: number) =>
  line(
    ssim.map((value) => share(value, POOR, EQUAL)),
    height,
  );

/** The poorest frame of a stretch. */
function lowest(start: number, end: number): number {
  return Math.min(...ssim.slice(Math.round(start * framesPerSecond), Math.round(end * framesPerSecond)));
}

function Spoilt({ top, height }: { top: number; height: number }) {
  return found.map(({ start, end }) => (
    <g key={start}>
      <rect
        x={percent(start, seconds)}
        y={top}
        width={percent(end - start, seconds)}
        height={height}
        fill="var(--seal-soft)"
      />
      <line
        x1={percent(start, seconds)}
        x2={percent(end, seconds)}
        y1={top + height}
        y2={top + height}
        stroke="var(--seal)"
        strokeWidth="2"
      />
    </g>
  ));
}

export function VideoQualityAssessment({ t, variant }: DrawingProps) {
  if (variant === 'row') {
    return (
      <Plot height={96}>
        <Spoilt top={0} height={92} />
        <Stretch y={8} height={78}>
          <Stroke d={score(78)} />
        </Stretch>
      </Plot>
    );
  }
  return (
    <Plot height={302}>
      {['good', 'blocks', 'blur'].map((name, index) => (
        <Frame
          key={name}
          sheet={SPOILT_FRAMES}
          index={index}
          x={['0', '35%', '60%'][index] ?? '0'}
          width={index === 0 ? '32%' : '23%'}
          height={84}
          whole
        />
      ))}
      <Spoilt top={88} height={128} />
      <Stretch y={96} height={112}>
        <Stroke d={score(112)} />
      </Stretch>
      <Label x="0" y={124}>
        {t('video-quality-assessment.similarity')}
      </Label>
      {found.map(({ kind, start, end }) => (
        <g key={start}>
          <Label x={percent((start + end) / 2, seconds)} y={196} anchor="middle" color="var(--ink)">
            {lowest(start, end).toFixed(2)}
          </Label>
          <Label x={percent(start, seconds)} y={236} color="var(--seal)">
            {t(`video-quality-assessment.${kind === 'blur' ? 'blur' : 'blocks'}`)}
          </Label>
          <Label x={percent(start, seconds)} y={254}>
            {t('common.range', { start: start.toFixed(1), end: end.toFixed(1) })}
          </Label>
        </g>
      ))}
      <TimeAxis y={270} seconds={seconds} every={2} unit={(value) => t('common.seconds', { value })} />
    </Plot>
  );
}
