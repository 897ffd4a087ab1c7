import type { Plane } from './plane';

/**
 * The mean of each pixel's neighbourhood, a square reaching `radius` pixels to every side and ending at the picture's edge.
 * Running sums: the time doesn't depend on the radius.
 */
export function boxMean({ width, height, values }: Plane, radius: number): Plane {
  const across = new Float32Array(values.length);
  for (let y = 0; y < height; y++)
    meanOfLine(values, across, { start: y * width, step: 1, length: width, radius });
  const means = new Float32Array(values.length);
  for (let x = 0; x < width; x++)
    meanOfLine(across, means, { start: x, step: width, length: height, radius });
  return { width, height, values: means };
}

type Line = { start: number; step: number; length: number; radius: number };

function meanOfLine(from: Float32Array, to: Float32Array, { start, step, length, radius }: Line): void {
  let sum = 0;
  let count = 0;
  for (let index = -radius; index < length; index++) {
    const entering = index + radius;
    if (entering < length) {
      sum += from[start + entering * step] ?? 0;
      count++;
    }
    const leaving = index - radius - 1;
    if (leaving >= 0) {
      sum -= from[start + leaving * step] ?? 0;
      count--;
    }
    if (index >= 0) to[start + index * step] = sum / count;
  }
}
