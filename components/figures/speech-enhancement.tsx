import recording from '@/content/recordings/noise-reduction.json';
import type { DrawingProps } from './figure-props';
import { bars, coarser, share } from './paths';
import { Label, Plot, Stretch, Stroke } from './plot';

const { before, after, noiseBeforeDb, noiseAfterDb } = recording;
/** Levels drawn, in dB of full scale. */
const [LOW, HIGH] = [-80, -20];
const NARROW_BARS = 70;

/** With a minus sign, which is longer than a hyphen. */
const signed = (db: number) => String(db).replace('-', '−');

const level = (db: number) => share(db, LOW, HIGH);

/** Before the noise was taken out upwards, after it downwards, from one middle line. */
function Halves({ half, count, className }: { half: number; count: number; className?: string }) {
  return (
    <g className={className}>
      <Stretch height={half}>
        <Stroke d={bars(coarser(before, count).map(level), half - 4, 'bottom')} color="var(--data)" />
      </Stretch>
      <Stretch y={half + 1} height={half}>
        <Stroke d={bars(coarser(after, count).map(level), half - 4, 'top')} />
      </Stretch>
    </g>
  );
}

/** How loud the pauses are: a line across both halves where the noise ends. */
function Floors({ half }: { half: number }) {
  const [above, below] = [half - level(noiseBeforeDb) * (half - 4), half + level(noiseAfterDb) * (half - 4)];
  return (
    <g stroke="var(--seal)" strokeWidth="2">
      <line x1="0" x2="100%" y1={above} y2={above} />
      <line x1="0" x2="100%" y1={below} y2={below} />
    </g>
  );
}

export function SpeechEnhancement({ t, variant }: DrawingProps) {
  if (variant === 'row') {
    return (
      <Plot height={112}>
        <Halves half={55} count={NARROW_BARS} />
        <Floors half={55} />
      </Plot>
    );
  }
  const [half, top] = [110, 26];
  return (
    <Plot height={2 * half + 2 * top}>
      <svg y={top} width="100%" height={2 * half} overflow="visible">
        <Halves half={half} count={before.length} className="max-lg:hidden" />
        <Halves half={half} count={NARROW_BARS} className="lg:hidden" />
        <Floors half={half} />
      </svg>
      <Label x="0" y={16} color="var(--data)">
        {t('speech-enhancement.before')}
      </Label>
      <Label x="100%" y={16} anchor="end" color="var(--seal)">
        {t('speech-enhancement.pauses', { level: signed(noiseBeforeDb) })}
      </Label>
      <Label x="0" y={2 * half + top + 20} color="var(--ink)">
        {t('speech-enhancement.after')}
      </Label>
      <Label x="100%" y={2 * half + top + 20} anchor="end" color="var(--seal)">
        {t('speech-enhancement.pauses', { level: signed(noiseAfterDb) })}
      </Label>
    </Plot>
  );
}
