import { commonArea, overlap, type Region } from '@/lib/trials/vision/region';
import type { Face } from './decode';

/** Boxes that cover each other by more are taken for the same face. */
const SAME_FACE = 0.3;

/** Of a box inside another one, this share of its area says that both mean one face. */
const INSIDE = 0.7;

/**
 * One box a face: those that mean the same are averaged by their scores and keep the highest one, as MediaPipe does
 * (weighted non-maximum suppression), which holds boxes steadier than taking the best.
 */
export function mergeFaces(faces: readonly Face[]): Face[] {
  const left = [...faces].sort((one, other) => other.score - one.score);
  const merged: Face[] = [];
  for (let best = left.shift(); best; best = left.shift()) {
    const same = [best];
    for (let index = left.length - 1; index >= 0; index--) {
      const other = left[index];
      if (!other || !meansSame(best.box, other.box)) continue;
      if (overlap(best.box, other.box) > SAME_FACE) same.push(other);
      left.splice(index, 1);
    }
    merged.push({ box: average(same), score: best.score });
  }
  return merged;
}

function meansSame(one: Region, other: Region): boolean {
  return overlap(one, other) > SAME_FACE || shareInside(one, other) > INSIDE;
}

/** How much of the smaller box lies in the other. */
function shareInside(one: Region, other: Region): number {
  const common = commonArea(one, other);
  return common === 0 ? 0 : common / Math.min(one.width * one.height, other.width * other.height);
}

function average(faces: readonly Face[]): Region {
  const total = faces.reduce((sum, { score }) => sum + score, 0);
  const mean = (side: keyof Region) =>
    faces.reduce((sum, face) => sum + face.box[side] * face.score, 0) / total;
  return { x: mean('x'), y: mean('y'), width: mean('width'), height: mean('height') };
}
