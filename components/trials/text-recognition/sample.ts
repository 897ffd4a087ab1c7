import type { Raster } from './raster';

/** Writes the red, green and blue at a point between pixels (bilinear; the edge goes on outside) into `into`. */
export function sample(raster: Raster, x: number, y: number, into: [number, number, number]): void {
  const { width, height, data } = raster;
  const [px, py] = [clamp(x - 0.5, width - 1), clamp(y - 0.5, height - 1)];
  const [left, top] = [Math.floor(px), Math.floor(py)];
  const [fx, fy] = [px - left, py - top];
  const right = left + 1 < width ? 4 : 0;
  const below = top + 1 < height ? width * 4 : 0;
  const at = (top * width + left) * 4;
  for (let channel = 0; channel < 3; channel++) {
    const i = at + channel;
    const a = data[i] ?? 0;
    const b = data[i + right] ?? 0;
    const c = data[i + below] ?? 0;
    const d = data[i + below + right] ?? 0;
    const upper = a + (b - a) * fx;
    into[channel] = upper + (c + (d - c) * fx - upper) * fy;
  }
}

function clamp(value: number, most: number): number {
  return value < 0 ? 0 : value > most ? most : value;
}
