import type { Pyramid } from './raster';
import { sampler } from './sample';

/** Numbers for a network, with their shape: how many, channels, rows, columns. */
export type Tensor = { data: Float32Array; dims: [number, number, number, number] };

export type DetectorInput = {
  tensor: Tensor;
  /** Cells of the tensor a pixel of the picture. */
  scale: number;
};

/** The detector's sides are multiples of this. */
const STEP = 32;
/** How many pixels the detector looks at, at most: its time grows with them. */
const MOST_PIXELS = 960 * 960;
/** A smaller picture is enlarged to so many, up to so many times: the detector misses very small letters. */
const FEW_PIXELS = 560_000;
const MOST_GROWTH = 2.5;
/** A strip of paper isn't made longer than this. */
const MOST_SIDE = 2048;

// The statistics of ImageNet, by which PP-OCR's training pictures were normalised.
const MEAN = [0.485, 0.456, 0.406] as const;
const DEVIATION = [0.229, 0.224, 0.225] as const;

/** How large the detector sees a picture, as a factor. */
export function detectorScale(width: number, height: number): number {
  const area = width * height;
  const growth = Math.max(1, Math.sqrt(FEW_PIXELS / area));
  return Math.min(MOST_GROWTH, growth, Math.sqrt(MOST_PIXELS / area), MOST_SIDE / Math.max(width, height));
}

/** Rows of a picture as the detector takes them: scaled without distortion, channels B, G, R, grey beyond the edge. */
export function detectorInput(pyramid: Pyramid, rows: { top: number; bottom: number }): DetectorInput {
  const { width } = pyramid.picture;
  const height = rows.bottom - rows.top;
  const scale = detectorScale(width, height);
  const { raster, factor } = pyramid.for(scale);
  const size = { width: roundUp(width * scale), height: roundUp(height * scale) };
  const inside = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
  const plane = size.width * size.height;
  const data = new Float32Array(3 * plane);
  const colourAt = sampler(raster);
  const pixel: [number, number, number] = [0, 0, 0];
  for (let y = 0; y < inside.height; y++) {
    for (let x = 0; x < inside.width; x++) {
      colourAt(((x + 0.5) / scale) * factor, ((y + 0.5) / scale + rows.top) * factor, pixel);
      const at = y * size.width + x;
      data[at] = (pixel[2] / 255 - MEAN[0]) / DEVIATION[0];
      data[plane + at] = (pixel[1] / 255 - MEAN[1]) / DEVIATION[1];
      data[2 * plane + at] = (pixel[0] / 255 - MEAN[2]) / DEVIATION[2];
    }
  }
  return { tensor: { data, dims: [1, 3, size.height, size.width] }, scale };
}

function roundUp(side: number): number {
  return Math.max(STEP, Math.ceil(side / STEP) * STEP);
}
