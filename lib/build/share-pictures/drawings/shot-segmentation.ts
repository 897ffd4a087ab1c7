import recording from '@/content/recordings/shot-segmentation.json';
import type { Motif } from '../drawing';
import { INK, LINE, SEAL } from '../palette';
import { across, curve, down } from '../path-data';
import { lowered, path } from '../shapes';
import { filmStrip } from './film-strip';

const { seconds, distance, cuts } = recording;
/** How far the cuts stand out above and below the strip. */
const OVER = 14;

/** The colours of a clip over time, how much each frame differs from the one before, and the cuts. */
export const shotSegmentation: Motif = {
  place: 'below',
  least: 130,
  model: recording.provenance.model,
  draw({ width, height }) {
    const film = height * 0.56;
    const top = film + 2.5 * OVER;
    const field = { width: (width * (distance.length - 1)) / distance.length, height: height - top - 2 };
    const marks = cuts.map((cut) => down((cut / seconds) * width, 0, film + 2 * OVER));
    return {
      shapes: [
        lowered(filmStrip({ width, height: film }), OVER),
        path(across(0, width, height - 1), { stroke: LINE }),
        lowered(path(curve(distance, field), { stroke: INK, width: 3 }), top),
        path(marks.join(''), { stroke: SEAL, width: 5 }),
      ].join(''),
      texts: [],
    };
  },
};
