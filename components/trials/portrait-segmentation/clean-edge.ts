import { boxMean } from './box-mean';
import type { Pixels } from './matte';
import { type Plane, planeOf, scalePlane } from './plane';

/** Below it a weighted mean has too little to rest on. */
const ENOUGH = 0.01;

/**
 * Takes the old background out of half-covered pixels, in place: along hair they hold a mixture that would shine on a new
 * background (Forte: Approximate Fast Foreground Colour Estimation, 2021). `small` and `smallMask` are the picture and its
 * mask at the size where colours are averaged.
 */
export function cleanEdge(picture: Pixels, mask: Plane, small: { pixels: Pixels; mask: Plane }): void {
  const radius = Math.max(2, Math.round(Math.max(small.mask.width, small.mask.height) / 40));
  for (const channel of [0, 1, 2]) {
    const person = scalePlane(weightedMean(small, channel, { radius, background: false }), picture);
    const behind = scalePlane(weightedMean(small, channel, { radius, background: true }), picture);
    for (let at = 0; at < mask.values.length; at++) {
      const share = mask.values[at] ?? 0;
      if (share <= 0 || share >= 1) continue;
      const [near = 0, far = 0] = [person.values[at], behind.values[at]];
      const seen = picture.data[at * 4 + channel] ?? 0;
      picture.data[at * 4 + channel] = near + share * (seen - share * near - (1 - share) * far);
    }
  }
}

function weightedMean(
  { pixels, mask }: { pixels: Pixels; mask: Plane },
  channel: number,
  { radius, background }: { radius: number; background: boolean },
): Plane {
  const weight = planeOf(mask, (at) => (background ? 1 - (mask.values[at] ?? 0) : (mask.values[at] ?? 0)));
  const colour = (at: number) => pixels.data[at * 4 + channel] ?? 0;
  const weighted = boxMean(
    planeOf(mask, (at) => colour(at) * (weight.values[at] ?? 0)),
    radius,
  );
  const total = boxMean(weight, radius);
  return planeOf(mask, (at) => {
    const sum = total.values[at] ?? 0;
    return sum > ENOUGH ? (weighted.values[at] ?? 0) / sum : colour(at);
  });
}
