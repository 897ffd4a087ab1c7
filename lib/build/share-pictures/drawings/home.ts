import recording from '@/content/recordings/voice-activity.json';
import type { Motif } from '../drawing';
import { INK, SEAL } from '../palette';
import { across, BAR, bars, thinned } from '../path-data';
import { path } from '../shapes';

/** How far each of the mark's three lines runs. */
const LINES = [1, 0.62, 1];
const GAP = 34;

/** The site's mark at length: a wave on the left becomes lines on the right. */
export const home: Motif = {
  place: 'below',
  least: 60,
  draw({ width, height }) {
    const wave = { width: width * 0.56, height };
    const [left, thick] = [wave.width + GAP, height * 0.17];
    const lines = LINES.map((length, row) => {
      const y = thick / 2 + (row * (height - thick)) / (LINES.length - 1);
      return across(left, left + length * (width - left), y);
    });
    return {
      shapes: [
        path(bars(thinned(recording.peaks, wave.width), wave), { stroke: INK, width: BAR }),
        path(lines.join(''), { stroke: SEAL, width: thick }),
      ].join(''),
      texts: [],
    };
  },
};
