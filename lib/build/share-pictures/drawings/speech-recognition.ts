import recording from '@/content/recordings/speech-recognition.json';
import type { Motif } from '../drawing';
import { widthOf } from '../measure';
import { INK, SEAL, SEAL_SOFT } from '../palette';
import { across, BAR, bars, down, thinned } from '../path-data';
import type { PlacedText } from '../picture';
import { lowered, path, rect } from '../shapes';

const { seconds, peaks, words } = recording;
/** Below this confidence a person should listen again. */
const DOUBTFUL = 0.25;
const STYLE = { size: 23, weight: 400 } as const;
const ABOVE = 12;

/** A waveform cut into words, the doubtful ones dashed. */
export const speechRecognition: Motif = {
  place: 'below',
  least: 140,
  model: recording.provenance.model,
  draw({ width, height }) {
    const at = (time: number) => (time / seconds) * width;
    const bottom = height - STYLE.size - 16;
    const slots = words.map(({ start, end, confidence }) => {
      const [from, to] = [at(start), at(end)];
      const doubtful = confidence < DOUBTFUL;
      const ground = rect({ x: from, y: 0, width: to - from, height: bottom }, { fill: SEAL_SOFT });
      const edge = path(down(from, 0, bottom), { stroke: SEAL, width: 1.5 });
      const dash = doubtful ? '7 6' : undefined;
      return (
        (doubtful ? '' : ground) + edge + path(across(from, to, bottom), { stroke: SEAL, width: 4, dash })
      );
    });
    const wave = bars(thinned(peaks, width), { width, height: bottom - 2 * ABOVE });
    return {
      shapes: slots.join('') + lowered(path(wave, { stroke: INK, width: BAR }), ABOVE),
      texts: labels(at).map((label) => ({ ...label, y: height - 6 })),
    };
  },
};

/** The words under their beginnings. In a narrow field one that would run into the word before it is left out. */
function labels(at: (time: number) => number): PlacedText[] {
  let free = 0;
  return words.flatMap(({ text, start }) => {
    const x = at(start);
    if (x < free) return [];
    free = x + widthOf(text, STYLE) + STYLE.size * 0.3;
    return [{ ...STYLE, x, y: 0, text, color: INK }];
  });
}
