import { boxMean } from './box-mean';
import type { Pixels } from './matte';
import { type Plane, planeOf } from './plane';

/** Three box means come close to a Gaussian. */
const PASSES = 3;

/**
 * The background out of focus, opaque. The person is left out of every mean, or her colours would glow around her; where only
 * she was, the nearest background grows in.
 */
export function blurBackground(pixels: Pixels, mask: Plane, radius: number): Pixels {
  // A little weight everywhere, so that the middle of a person who fills the picture has a colour, too.
  const weight = planeOf(mask, (at) => 1 - (mask.values[at] ?? 0) + 1e-3);
  const total = repeated(weight, radius);
  const data = new Uint8ClampedArray(pixels.data.length).fill(255);
  for (const channel of [0, 1, 2]) {
    const colour = planeOf(mask, (at) => (pixels.data[at * 4 + channel] ?? 0) * (weight.values[at] ?? 0));
    const mean = repeated(colour, radius);
    for (let at = 0; at < mean.values.length; at++) {
      data[at * 4 + channel] = (mean.values[at] ?? 0) / (total.values[at] ?? 1);
    }
  }
  return { width: pixels.width, height: pixels.height, data };
}

function repeated(plane: Plane, radius: number): Plane {
  let mean = plane;
  for (let pass = 0; pass < PASSES; pass++) mean = boxMean(mean, radius);
  return mean;
}
