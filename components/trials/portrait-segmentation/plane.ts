import type { Size } from '@/lib/trials/vision/region';

/** One number a pixel, row by row. */
export type Plane = Size & { values: Float32Array };

/** A plane of the same size whose every value is `value` of the place. */
export function planeOf({ width, height }: Size, value: (at: number) => number): Plane {
  const values = new Float32Array(width * height);
  for (let at = 0; at < values.length; at++) values[at] = value(at);
  return { width, height, values };
}

/** How bright a picture is, from 0 to 1 (Rec. 601). */
export function brightness(rgba: Uint8ClampedArray, size: Size): Plane {
  return planeOf(size, (at) => {
    const [red = 0, green = 0, blue = 0] = [rgba[at * 4], rgba[at * 4 + 1], rgba[at * 4 + 2]];
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
  });
}

/** A plane scaled to another size, with straight lines between its values. */
export function scalePlane(plane: Plane, size: Size): Plane {
  const columns = positions(size.width, plane.width);
  const rows = positions(size.height, plane.height);
  const values = new Float32Array(size.width * size.height);
  for (let y = 0, at = 0; y < size.height; y++) {
    const upper = (rows.first[y] ?? 0) * plane.width;
    const lower = (rows.second[y] ?? 0) * plane.width;
    const down = rows.share[y] ?? 0;
    for (let x = 0; x < size.width; x++, at++) {
      const [left, right, across] = [columns.first[x] ?? 0, columns.second[x] ?? 0, columns.share[x] ?? 0];
      const top = mix(plane.values[upper + left] ?? 0, plane.values[upper + right] ?? 0, across);
      const bottom = mix(plane.values[lower + left] ?? 0, plane.values[lower + right] ?? 0, across);
      values[at] = mix(top, bottom, down);
    }
  }
  return { width: size.width, height: size.height, values };
}

function mix(one: number, other: number, share: number): number {
  return one + (other - one) * share;
}

/** For each pixel of a side, the two of the other scale that it lies between, and how far on its way to the second. */
function positions(length: number, from: number) {
  const first = new Uint32Array(length);
  const second = new Uint32Array(length);
  const share = new Float32Array(length);
  for (let index = 0; index < length; index++) {
    const place = Math.min(Math.max(((index + 0.5) * from) / length - 0.5, 0), from - 1);
    first[index] = Math.floor(place);
    second[index] = Math.min(Math.floor(place) + 1, from - 1);
    share[index] = place - Math.floor(place);
  }
  return { first, second, share };
}
