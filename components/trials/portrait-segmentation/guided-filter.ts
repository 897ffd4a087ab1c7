import { boxMean } from './box-mean';
import { type Plane, planeOf } from './plane';

/** In each place the mask is taken for `slope` times the guide's brightness plus `offset`. */
export type Guidance = { slope: Plane; offset: Plane };

/**
 * Fits a coarse mask to the edges of a picture (He, Sun, Tang: Guided Image Filtering, 2013). Both planes have one size;
 * `radius` is in its pixels, `epsilon` is the variance of brightness below which a place counts as flat.
 */
export function guide(
  picture: Plane,
  mask: Plane,
  { radius, epsilon }: { radius: number; epsilon: number },
): Guidance {
  const brightness = boxMean(picture, radius).values;
  const share = boxMean(mask, radius).values;
  const square = boxMean(
    planeOf(picture, (at) => (picture.values[at] ?? 0) ** 2),
    radius,
  ).values;
  const product = boxMean(
    planeOf(picture, (at) => (picture.values[at] ?? 0) * (mask.values[at] ?? 0)),
    radius,
  ).values;
  const slope = planeOf(picture, (at) => {
    const [bright = 0, part = 0] = [brightness[at], share[at]];
    return ((product[at] ?? 0) - bright * part) / ((square[at] ?? 0) - bright ** 2 + epsilon);
  });
  const offset = planeOf(picture, (at) => (share[at] ?? 0) - (slope.values[at] ?? 0) * (brightness[at] ?? 0));
  return { slope: boxMean(slope, radius), offset: boxMean(offset, radius) };
}
