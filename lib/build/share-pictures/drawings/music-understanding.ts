import recording from '@/content/recordings/music-understanding.json';
import type { Motif } from '../drawing';
import { INK, SEAL, SEAL_SOFT } from '../palette';
import { bars, down, thinned } from '../path-data';
import { lowered, path, rect } from '../shapes';

const { seconds, onset, beats, sectionAt } = recording;
const BEATS_IN_A_BAR = 4;
const [TICK, LONG_TICK] = [16, 34];
const GAP = 10;

/** How strongly each moment begins, the beats that were found, and where the second section starts. */
export const musicUnderstanding: Motif = {
  place: 'below',
  least: 130,
  model: recording.provenance.model,
  draw({ width, height }) {
    const at = (time: number) => 2 + (time / seconds) * (width - 4);
    const bottom = height - LONG_TICK - GAP;
    const ticks = beats.map((beat, index) => {
      const length = index % BEATS_IN_A_BAR === 0 ? LONG_TICK : TICK;
      return down(at(beat), bottom + GAP, bottom + GAP + length);
    });
    const section = at(sectionAt);
    const hits = bars(thinned(onset, width), { width, height: bottom - GAP }, 'bottom');
    return {
      shapes: [
        rect({ x: section, y: 0, width: width - section, height: bottom }, { fill: SEAL_SOFT }),
        lowered(path(hits, { stroke: INK, width: 3.4 }), GAP),
        path(down(section, 0, bottom) + ticks.join(''), { stroke: SEAL, width: 4 }),
      ].join(''),
      texts: [],
    };
  },
};
