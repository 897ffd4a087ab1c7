import type { Tensor } from './detector-input';
import type { TurnedRect } from './geometry';
import type { Pyramid } from './raster';
import { sampler } from './sample';

/** The reader sees every line this high, in pixels. */
export const LINE_HEIGHT = 48;
/** Widths are rounded up to this, so that few different shapes come. */
const STEP = 32;
/** The reader was trained on nothing narrower, and drops letters of what is. */
const LEAST_WIDTH = 96;
/** A line longer than this, in pixels at its height, is squeezed. */
const MOST_WIDTH = 4096;

export type LineInput = {
  tensor: Tensor;
  /** Pixels that show the line; the rest is padding. */ width: number;
};

/** How wide a line is as the reader sees it, before rounding. */
export function lineWidth(rect: TurnedRect): number {
  const width = Math.round((LINE_HEIGHT * rect.width) / Math.max(1, rect.height));
  return Math.min(MOST_WIDTH, Math.max(1, width));
}

export function paddedWidth(width: number): number {
  return Math.max(LEAST_WIDTH, Math.ceil(width / STEP) * STEP);
}

/** A line turned level and scaled to the reader's height, channels B, G, R between -1 and 1. */
export function lineInput(pyramid: Pyramid, rect: TurnedRect): LineInput {
  const width = lineWidth(rect);
  const padded = paddedWidth(width);
  const step = { u: rect.width / width, v: rect.height / LINE_HEIGHT };
  const { raster, factor } = pyramid.for(Math.min(1, 1 / step.v));
  const [cos, sin] = [Math.cos(rect.angle), Math.sin(rect.angle)];
  const plane = padded * LINE_HEIGHT;
  const data = new Float32Array(3 * plane);
  const colourAt = sampler(raster);
  const pixel: [number, number, number] = [0, 0, 0];
  for (let row = 0; row < LINE_HEIGHT; row++) {
    const v = (row + 0.5) * step.v - rect.height / 2;
    for (let column = 0; column < width; column++) {
      const u = (column + 0.5) * step.u - rect.width / 2;
      colourAt((rect.x + u * cos - v * sin) * factor, (rect.y + u * sin + v * cos) * factor, pixel);
      const at = row * padded + column;
      data[at] = pixel[2] / 127.5 - 1;
      data[plane + at] = pixel[1] / 127.5 - 1;
      data[2 * plane + at] = pixel[0] / 127.5 - 1;
    }
  }
  return { tensor: { data, dims: [1, 3, LINE_HEIGHT, padded] }, width };
}
