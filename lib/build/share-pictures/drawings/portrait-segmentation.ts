import recording from '@/content/recordings/portrait-segmentation.json';
import type { Motif } from '../drawing';
import { EDGE, SEAL } from '../palette';
import { across } from '../path-data';
import { path, polygon } from '../shapes';

const RULES = 27;

/** A person cut from their picture, before a ruled ground that nobody takes for a photograph. */
export const portraitSegmentation: Motif = {
  place: 'beside',
  least: 0,
  model: recording.provenance.model,
  draw({ width, height }) {
    const scale = Math.min(width / recording.width, height / recording.height);
    const [right, bottom] = [recording.width * scale, recording.height * scale];
    const rules = Array.from({ length: RULES }, (_, index) =>
      across(0, right, 1 + (index * (bottom - 2)) / (RULES - 1)),
    );
    const outline = recording.outline.map((point) => point.map((value) => value * scale));
    return {
      shapes: path(rules.join(''), { stroke: EDGE, width: 1.5 }) + polygon(outline, { fill: SEAL }),
      texts: [],
    };
  },
};
