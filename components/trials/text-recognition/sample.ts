import type { Raster } from './raster';

/** Writes red, green and blue at a point, from 0 to 255, into the last argument. */
export type Sampler = (x: number, y: number, into: [number, number, number]) => void;

/** Colours between a picture's pixels (bilinear); outside of it its edge goes on. */
export function sampler({ width, height, data }: Raster): Sampler {
  return (x, y, into) => {
    const px = clamp(x - 0.5, width - 1);
    const py = clamp(y - 0.5, height - 1);
    const left = Math.floor(px);
    const top = Math.floor(py);
    const right = left + 1 < width ? 4 : 0;
    const below = top + 1 < height ? width * 4 : 0;
    const at = (top * width + left) * 4;
    for (let channel = 0; channel < 3; channel++) {
      const i = at + channel;
      const a = data[i] ?? 0;
      const c = data[i + below] ?? 0;
      const upper = a + ((data[i + right] ?? 0) - a) * (px - left);
      const lower = c + ((data[i + below + right] ?? 0) - c) * (px - left);
      into[channel] = upper + (lower - upper) * (py - top);
    }
  };
}

function clamp(value: number, most: number): number {
  return value < 0 ? 0 : value > most ? most : value;
}
