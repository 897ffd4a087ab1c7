import recording from '@/content/recordings/speech-synthesis.json';
import type { DrawingProps } from './figure-props';
import { bars, coarser, line, percent, share } from './paths';
import { Label, Plot, Stretch, Stroke, TimeAxis } from './plot';

const { seconds, peaks, pitchHz, syllables } = recording;
/** The range of pitch drawn, in hertz. */
const [LOW, HIGH] = [75, 125];
const NARROW_BARS = 75;

const contour = (height: number) =>
  line(
    pitchHz.map((hertz) => (hertz === null ? null : share(hertz, LOW, HIGH))),
    height,
  );

/** What is read: each character over the time it takes to say. */
function Characters({ y, pinyin, bottom }: { y: number; pinyin: boolean; bottom: number }) {
  return syllables.map(({ text, pinyin: reading, start, end }) => {
    const middle = percent((start + end) / 2, seconds);
    return (
      <g key={start} lang="zh-CN">
        <Label x={middle} y={y} anchor="middle" color="var(--ink)" className="text-s2">
          {text}
        </Label>
        {pinyin && (
          <Label x={middle} y={y + 22} anchor="middle">
            {reading}
          </Label>
        )}
        <line
          x1={percent(start, seconds)}
          x2={percent(start, seconds)}
          y1={y - 18}
          y2={bottom}
          stroke="var(--line)"
        />
      </g>
    );
  });
}

export function SpeechSynthesis({ t, variant }: DrawingProps) {
  if (variant === 'row') {
    return (
      <Plot height={112}>
        <Characters y={22} pinyin={false} bottom={112} />
        <Stretch y={34} height={34}>
          <Stroke d={contour(34)} color="var(--seal)" />
        </Stretch>
        <Stretch y={76} height={36}>
          <Stroke d={bars(coarser(peaks, NARROW_BARS), 36)} />
        </Stretch>
      </Plot>
    );
  }
  return (
    <Plot height={264}>
      <Characters y={24} pinyin bottom={232} />
      <Stretch y={64} height={72}>
        <Stroke d={contour(72)} color="var(--seal)" />
      </Stretch>
      <Stretch y={156} height={72} className="max-lg:hidden">
        <Stroke d={bars(peaks, 72)} />
      </Stretch>
      <Stretch y={156} height={72} className="lg:hidden">
        <Stroke d={bars(coarser(peaks, NARROW_BARS), 72)} />
      </Stretch>
      <TimeAxis y={236} seconds={seconds} every={1} unit={(value) => t('common.seconds', { value })} />
    </Plot>
  );
}
