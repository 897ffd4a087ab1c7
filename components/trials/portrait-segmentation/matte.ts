import type { Size } from '@/lib/trials/vision/region';
import { boxMean } from './box-mean';
import { guide } from './guided-filter';
import { brightness, type Plane, planeOf, scalePlane } from './plane';

/** The mask is fitted to the picture at most at this many pixels of its longer side; what is found is then scaled up. */
const FITTED_AT = 640;

/** The model’s doubt spreads wide around a person; between these shares of certainty lies the edge proper. */
const [OUTSIDE, INSIDE] = [0.3, 0.7];

/** How far the fitted edge may leave the model’s, as a share of the longer side. */
const REACH = 1 / 64;

/** Shares below and above are taken for none and all: the filter leaves a veil of a few per cent behind. */
const [NONE, ALL] = [0.08, 0.92];

/** A picture’s pixels: four bytes each, as a canvas gives them. */
export type Pixels = Size & { data: Uint8ClampedArray };

/** The size at which masks of a picture are fitted. */
export function fittedSize({ width, height }: Size): Size {
  const scale = Math.min(1, FITTED_AT / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * How much of each pixel belongs to a person, 0 to 1, at the picture’s own size: the model’s mask, whose edges are as wide as
 * the picture’s 256th part, fitted to the edges in the picture. `small` is the picture at `fittedSize`. Only a narrow band along
 * the model’s edge is fitted: a pattern on a shirt must not become a hole.
 */
export function refineMask(mask: Plane, picture: Pixels, small: Pixels): Plane {
  const scaled = scalePlane(mask, small);
  const edged = planeOf(small, (at) => stretch(scaled.values[at] ?? 0, OUTSIDE, INSIDE));
  const side = Math.max(small.width, small.height);
  const guidance = guide(brightness(small.data, small), edged, {
    radius: Math.max(2, Math.round(side / 100)),
    epsilon: 0.004,
  });
  const around = boxMean(
    planeOf(small, (at) => ((scaled.values[at] ?? 0) >= 0.5 ? 1 : 0)),
    Math.round(side * REACH),
  );
  const [slope, offset] = [scalePlane(guidance.slope, picture), scalePlane(guidance.offset, picture)];
  const band = scalePlane(around, picture);
  const bright = brightness(picture.data, picture);
  return planeOf(picture, (at) => {
    const near = band.values[at] ?? 0;
    if (near < 0.001 || near > 0.999) return Math.round(near);
    return stretch((slope.values[at] ?? 0) * (bright.values[at] ?? 0) + (offset.values[at] ?? 0), NONE, ALL);
  });
}

/** `from` becomes 0, `to` becomes 1; what lies beyond stays there. */
function stretch(value: number, from: number, to: number): number {
  return Math.min(Math.max((value - from) / (to - from), 0), 1);
}

/** The share of the picture that belongs to a person, 0 to 1. */
export function foregroundShare({ values }: Plane): number {
  let count = 0;
  for (const value of values) if (value >= 0.5) count++;
  return count / values.length;
}
