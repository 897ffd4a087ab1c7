import recording from '@/content/recordings/music-understanding.json';
import type { DrawingProps } from './figure-props';
import { bars, coarser, percent } from './paths';
import { Label, Plot, Stretch, Stroke, TimeAxis } from './plot';

const { seconds, onset, beats, sectionAt, tempoBpm } = recording;
const BEATS_IN_A_BAR = 4;
const NARROW_BARS = 90;

/** A tick a beat, a longer one where a bar begins. */
function Beats({ y }: { y: number }) {
  return beats.map((beat, index) => (
    <line
      key={beat}
      x1={percent(beat, seconds)}
      x2={percent(beat, seconds)}
      y1={y}
      y2={y + (index % BEATS_IN_A_BAR === 0 ? 20 : 9)}
      stroke="var(--seal)"
      strokeWidth="2"
    />
  ));
}

function Section({ top, height }: { top: number; height: number }) {
  const x = percent(sectionAt, seconds);
  return (
    <g>
      <rect
        x={x}
        y={top}
        width={percent(seconds - sectionAt, seconds)}
        height={height}
        fill="var(--seal-soft)"
      />
      <line x1={x} x2={x} y1={top} y2={top + height} stroke="var(--seal)" strokeWidth="2" />
    </g>
  );
}

export function MusicUnderstanding({ t, variant }: DrawingProps) {
  if (variant === 'row') {
    return (
      <Plot height={96}>
        <Section top={0} height={70} />
        <Stretch y={6} height={62}>
          <Stroke d={bars(coarser(onset, NARROW_BARS), 62, 'bottom')} />
        </Stretch>
        <Beats y={74} />
      </Plot>
    );
  }
  return (
    <Plot height={240}>
      <Label x="0" y={16}>
        {t('music-understanding.first')}
      </Label>
      <Label x={percent(sectionAt, seconds)} y={16} color="var(--seal)">
        {t('music-understanding.second')}
      </Label>
      <Label x="100%" y={16} anchor="end" color="var(--seal)">
        {t('music-understanding.tempo', { tempo: tempoBpm })}
      </Label>
      <Section top={26} height={140} />
      <Stretch y={36} height={128} className="max-lg:hidden">
        <Stroke d={bars(onset, 128, 'bottom')} />
      </Stretch>
      <Stretch y={36} height={128} className="lg:hidden">
        <Stroke d={bars(coarser(onset, NARROW_BARS), 128, 'bottom')} />
      </Stretch>
      <Beats y={172} />
      <TimeAxis y={208} seconds={seconds} every={3} unit={(value) => t('common.seconds', { value })} />
    </Plot>
  );
}
