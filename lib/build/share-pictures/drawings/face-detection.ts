import portrait from '@/content/recordings/portrait-segmentation.json';
import recording from '@/content/recordings/face-detection.json';
import type { Motif } from '../drawing';
import { LINE, RAISED, SEAL } from '../palette';
import { path, polygon, rect } from '../shapes';

/** The part of the sample that is shown: from its top to below the shoulders, with the head in the middle. */
const VIEW = { middle: 226, height: 300 };

/** Where a face and its points are, over the outline of the same picture: a place, not a person. */
export const faceDetection: Motif = {
  place: 'beside',
  least: 0,
  model: recording.provenance.model,
  draw({ width, height }) {
    const scale = height / VIEW.height;
    const at = ([x = 0, y = 0]: readonly number[]) => [(x - VIEW.middle) * scale + width / 2, y * scale];
    const found = recording.faces.map(({ box, points }) => {
      const [x = 0, y = 0] = at([box.x, box.y]);
      const frame = { x, y, width: box.width * scale, height: box.height * scale };
      const crosses = points.map((point) => {
        const [left = 0, top = 0] = at(point);
        return `M${left - 9} ${top}h18m-9 -9v18`;
      });
      return rect(frame, { stroke: SEAL, width: 5 }) + path(crosses.join(''), { stroke: SEAL, width: 4 });
    });
    const view = { x: 1, y: 1, width: width - 2, height: height - 2 };
    return {
      shapes: [
        `<clipPath id="view">${rect(view, {})}</clipPath>`,
        rect(view, { fill: RAISED }),
        `<g clip-path="url(#view)">${polygon(portrait.outline.map(at), { fill: LINE })}</g>`,
        rect(view, { stroke: LINE }),
        ...found,
      ].join(''),
      texts: [],
    };
  },
};
