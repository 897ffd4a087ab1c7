import recording from '@/content/recordings/speech-synthesis.json';
import type { Motif } from '../drawing';
import { INK, LINE, SEAL } from '../palette';
import { BAR, bars, curve, down, share, thinned } from '../path-data';
import { lowered, path } from '../shapes';

const { seconds, peaks, pitchHz, syllables } = recording;
const SIZE = 44;
const HEAD = SIZE + 20;
/** The range of pitch drawn, in hertz. */
const [LOW, HIGH] = [75, 125];

/** Each character over the time it takes to say, the pitch that was measured, and the waveform. */
export const speechSynthesis: Motif = {
  place: 'below',
  least: 140,
  model: recording.provenance.model,
  draw({ width, height }) {
    const at = (time: number) => (time / seconds) * width;
    const half = { width, height: (height - HEAD) * 0.46 };
    const pitch = pitchHz.map((hertz) => (hertz === null ? null : share(hertz, LOW, HIGH)));
    const edges = syllables.map(({ start }) => down(at(start) + 0.7, 0, height)).join('');
    const wave = path(bars(thinned(peaks, width), half), { stroke: INK, width: BAR });
    return {
      shapes: [
        path(edges + down(width - 0.7, 0, height), { stroke: LINE, width: 1.5 }),
        lowered(path(curve(pitch, half), { stroke: SEAL, width: 4.5, cap: 'round' }), HEAD),
        lowered(wave, height - half.height),
      ].join(''),
      texts: syllables.map(({ text, start, end }) => ({
        x: at((start + end) / 2),
        y: SIZE - 6,
        text,
        size: SIZE,
        weight: 400,
        color: INK,
        anchor: 'middle',
      })),
    };
  },
};
