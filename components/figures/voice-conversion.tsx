import recording from '@/content/recordings/voice-conversion.json';
import type { DrawingProps } from './figure-props';
import { line, share, UNITS } from './paths';
import { Label, Plot, Stretch, Stroke } from './plot';

const { pitchBeforeHz, pitchAfterHz, envelopeBeforeDb, envelopeAfterDb } = recording;
/** The range of pitch drawn, in hertz, on a scale as the ear hears it, and that of the spectrum, in dB. */
const [LOW, HIGH] = [70, 155];
const [QUIET, LOUD] = [2, 21];

const pitch = (values: readonly (number | null)[], height: number) =>
  line(
    values.map((hertz) => (hertz === null ? null : share(Math.log(hertz), Math.log(LOW), Math.log(HIGH)))),
    height,
  );

const spectrum = (values: readonly number[], height: number) =>
  line(
    values.map((db) => share(db, QUIET, LOUD)),
    height,
  );

/** A hairline from each measured pitch to what became of it: the distance hardly changes. */
function risers(height: number): string {
  const high = (hertz: number) =>
    Math.round((1 - share(Math.log(hertz), Math.log(LOW), Math.log(HIGH))) * height);
  return pitchBeforeHz
    .map((before, index) => {
      const after = pitchAfterHz[index];
      if (before === null || !after) return '';
      return `M${Math.round((index * UNITS) / (pitchBeforeHz.length - 1))} ${high(before)}V${high(after)}`;
    })
    .join('');
}

function Curves({ height, y = 0 }: { height: number; y?: number }) {
  return (
    <>
      <Stretch y={y} height={height} width="62%">
        <Stroke d={risers(height)} color="var(--edge)" width={1} />
        <Stroke d={pitch(pitchBeforeHz, height)} color="var(--data)" />
        <Stroke d={pitch(pitchAfterHz, height)} color="var(--seal)" />
      </Stretch>
      <Stretch x="68%" y={y} height={height} width="32%">
        <Stroke d={spectrum(envelopeBeforeDb, height)} color="var(--data)" />
        <Stroke d={spectrum(envelopeAfterDb, height)} color="var(--seal)" />
      </Stretch>
      <line x1="0" x2="62%" y1={y + height} y2={y + height} stroke="var(--line)" />
      <line x1="68%" x2="100%" y1={y + height} y2={y + height} stroke="var(--line)" />
    </>
  );
}

export function VoiceConversion({ t, variant }: DrawingProps) {
  if (variant === 'row') {
    return (
      <Plot height={96}>
        <Curves height={94} />
      </Plot>
    );
  }
  return (
    <Plot height={230}>
      <Label x="0" y={16} color="var(--ink)">
        {t('voice-conversion.pitch')}
      </Label>
      <Label x="62%" y={16} anchor="end">
        <tspan fill="var(--data)">{t('voice-conversion.before')}</tspan>
        <tspan fill="var(--seal)" dx="10">
          {t('voice-conversion.after')}
        </tspan>
      </Label>
      <Label x="68%" y={16} color="var(--ink)">
        {t('voice-conversion.timbre')}
      </Label>
      <Curves y={36} height={170} />
      <Label x="0" y={226}>
        {t('common.seconds', { value: `0–${String(recording.seconds)}` })}
      </Label>
      <Label x="68%" y={226}>
        {t('voice-conversion.frequency')}
      </Label>
    </Plot>
  );
}
