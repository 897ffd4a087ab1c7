import recording from '@/content/recordings/speech-recognition.json';
import type { DrawingProps } from './figure-props';
import { bars, coarser, percent } from './paths';
import { Label, Plot, Stretch, Stroke, TimeAxis } from './plot';

const { seconds, peaks, words } = recording;
/** Below this confidence a person should listen again. */
const DOUBTFUL = 0.25;
/** And from here on there is nothing to say about it. */
const SURE = 0.9;
const NARROW_BARS = 75;

function Slots({ top, bottom }: { top: number; bottom: number }) {
  return words.map(({ start, end, confidence }) => {
    const doubtful = confidence < DOUBTFUL;
    return (
      <g key={start} stroke="var(--seal)">
        <rect
          x={percent(start, seconds)}
          y={top}
          width={percent(end - start, seconds)}
          height={bottom - top}
          fill={doubtful ? 'none' : 'var(--seal-soft)'}
          stroke="none"
        />
        <line x1={percent(start, seconds)} x2={percent(start, seconds)} y1={top} y2={bottom} />
        <line
          x1={percent(start, seconds)}
          x2={percent(end, seconds)}
          y1={bottom}
          y2={bottom}
          strokeWidth="2"
          strokeDasharray={doubtful ? '4 4' : undefined}
        />
      </g>
    );
  });
}

/** The words under their time; every other one a line lower where they would run into each other. */
function Words({
  y,
  lower,
  className,
  scores,
}: {
  y: number;
  lower: number;
  className?: string;
  scores?: boolean;
}) {
  return (
    <g className={className}>
      {words.map(({ text, start, confidence }, index) => (
        <g key={start}>
          <Label x={percent(start, seconds)} y={y + (index % 2) * lower} color="var(--ink)" lang="en">
            {text}
          </Label>
          {scores && confidence < SURE && (
            <Label x={percent(start, seconds)} y={y + 20}>
              {confidence.toFixed(2)}
            </Label>
          )}
        </g>
      ))}
    </g>
  );
}

export function SpeechRecognition({ t, variant }: DrawingProps) {
  if (variant === 'row') {
    return (
      <Plot height={104}>
        <Slots top={0} bottom={62} />
        <Stretch y={2} height={56}>
          <Stroke d={bars(coarser(peaks, NARROW_BARS), 56)} />
        </Stretch>
        <Words y={80} lower={18} />
      </Plot>
    );
  }
  return (
    <Plot height={236}>
      <Slots top={0} bottom={140} />
      <Stretch y={8} height={124} className="max-lg:hidden">
        <Stroke d={bars(peaks, 124)} />
      </Stretch>
      <Stretch y={8} height={124} className="lg:hidden">
        <Stroke d={bars(coarser(peaks, NARROW_BARS), 124)} />
      </Stretch>
      <Words y={162} lower={0} scores className="max-lg:hidden" />
      <Label x="0" y={182} className="text-s0 max-lg:hidden">
        {t('speech-recognition.confidence')}
      </Label>
      <Words y={162} lower={20} className="lg:hidden" />
      <TimeAxis y={206} seconds={seconds} every={0.5} unit={(value) => t('common.seconds', { value })} />
    </Plot>
  );
}
