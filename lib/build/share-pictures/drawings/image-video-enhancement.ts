import recording from '@/content/recordings/image-video-enhancement.json';
import type { Motif } from '../drawing';
import { EDGE, INK, LINE, SEAL } from '../palette';
import { across, curve } from '../path-data';
import { path } from '../shapes';

const { lineDark, lineLifted, lineDenoised } = recording;
const BRIGHTEST = 250;

/** Brightness along one row of pixels: dark, lifted with its noise, and denoised. */
export const imageVideoEnhancement: Motif = {
  place: 'below',
  least: 140,
  model: recording.provenance.model,
  draw(field) {
    const { width, height } = field;
    const profile = (levels: readonly number[]) =>
      curve(
        levels.map((level) => Math.min(1, level / BRIGHTEST)),
        field,
      );
    const grid = [0.25, 0.5, 0.75].map((part) => across(0, width, part * height));
    return {
      shapes: [
        path(grid.join(''), { stroke: LINE, width: 1.5 }),
        path(across(0, width, height - 1), { stroke: LINE }),
        path(profile(lineDark), { stroke: INK, width: 3 }),
        path(profile(lineLifted), { stroke: EDGE }),
        path(profile(lineDenoised), { stroke: SEAL, width: 5 }),
      ].join(''),
      texts: [],
    };
  },
};
