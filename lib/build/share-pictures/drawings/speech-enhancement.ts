import recording from '@/content/recordings/noise-reduction.json';
import type { Motif } from '../drawing';
import { EDGE, INK, SEAL } from '../palette';
import { across, BAR, bars, share, thinned } from '../path-data';
import { lowered, path } from '../shapes';

const { before, after, noiseBeforeDb, noiseAfterDb } = recording;
const GAP = 4;

/** Levels drawn, in dB of full scale. */
const level = (db: number) => share(db, -80, -20);

/** Before the noise was taken out upwards, after it downwards; a line where the noise of the pauses ends. */
export const speechEnhancement: Motif = {
  place: 'below',
  least: 150,
  model: recording.provenance.model,
  draw({ width, height }) {
    const field = { width, height: (height - GAP) / 2 };
    const lower = field.height + GAP;
    const upwards = bars(thinned(before, width).map(level), field, 'bottom');
    const downwards = bars(thinned(after, width).map(level), field, 'top');
    const floors =
      across(0, width, field.height * (1 - level(noiseBeforeDb))) +
      across(0, width, lower + field.height * level(noiseAfterDb));
    return {
      shapes: [
        path(upwards, { stroke: EDGE, width: BAR }),
        lowered(path(downwards, { stroke: INK, width: BAR }), lower),
        path(floors, { stroke: SEAL, width: 3 }),
      ].join(''),
      texts: [],
    };
  },
};
