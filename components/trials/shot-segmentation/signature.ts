import { COMPARED } from './frame-size';

/** What is remembered of a frame: how its colours are distributed, and where it is bright. */
export type Signature = {
  time: number;
  /** Shares of hue, saturation and value; they sum up to 1. */
  colours: Float32Array;
  /** Brightness 0 to 1 in a grid. */
  grid: Float32Array;
};

const BINS = { hue: 16, saturation: 4, value: 4 };

const GRID = { columns: 16, rows: 9 };

/** Reads a frame of `COMPARED` size, four bytes a pixel. */
export function signatureOf({ time, pixels }: { time: number; pixels: Uint8ClampedArray }): Signature {
  const count = COMPARED.width * COMPARED.height;
  const colours = new Float32Array(BINS.hue * BINS.saturation * BINS.value);
  const grid = new Float32Array(GRID.columns * GRID.rows);
  const cell = { width: COMPARED.width / GRID.columns, height: COMPARED.height / GRID.rows };
  for (let at = 0; at < count; at++) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at * 4, at * 4 + 3);
    const bin = colourBin(red, green, blue);
    colours[bin] = (colours[bin] ?? 0) + 1 / count;
    const column = Math.floor((at % COMPARED.width) / cell.width);
    const row = Math.floor(Math.floor(at / COMPARED.width) / cell.height);
    const place = row * GRID.columns + column;
    const bright = (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
    grid[place] = (grid[place] ?? 0) + bright / (cell.width * cell.height);
  }
  return { time, colours, grid };
}

function colourBin(red: number, green: number, blue: number): number {
  const value = Math.max(red, green, blue);
  const spread = value - Math.min(red, green, blue);
  // Grey has no hue, and dark colours only a trembling one: they share a bin.
  const saturation = value < 24 ? 0 : spread / value;
  const hue = saturation < 0.1 ? 0 : hueOf([red, green, blue], value, spread);
  const [h, s, v] = [bin(hue, BINS.hue), bin(saturation, BINS.saturation), bin(value / 255, BINS.value)];
  return (h * BINS.saturation + s) * BINS.value + v;
}

/** From 0 to 1 around the circle. */
function hueOf([red, green, blue]: [number, number, number], value: number, spread: number): number {
  let sixths = 4 + (red - green) / spread;
  if (value === red) sixths = (green - blue) / spread;
  else if (value === green) sixths = 2 + (blue - red) / spread;
  return ((sixths + 6) % 6) / 6;
}

function bin(share: number, bins: number): number {
  return Math.min(Math.floor(share * bins), bins - 1);
}
