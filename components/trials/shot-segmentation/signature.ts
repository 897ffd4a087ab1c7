import { COMPARED } from './frame-size';

/** What is remembered of a frame: how its colours are distributed, and where it is bright. */
export type Signature = {
  time: number;
  /** Shares of hue, chroma and value; they sum up to 1. */
  colours: Float32Array;
  /** Brightness 0 to 1 in a grid. */
  grid: Float32Array;
};

const BINS = { hue: 16, chroma: 4, value: 4 };

const GRID = { columns: 16, rows: 9 };

/** Reads a frame of `COMPARED` size, four bytes a pixel. */
export function signatureOf({ time, pixels }: { time: number; pixels: Uint8ClampedArray }): Signature {
  const count = COMPARED.width * COMPARED.height;
  const colours = new Float32Array(BINS.hue * BINS.chroma * BINS.value);
  const grid = new Float32Array(GRID.columns * GRID.rows);
  const cell = { width: COMPARED.width / GRID.columns, height: COMPARED.height / GRID.rows };
  for (let at = 0; at < count; at++) {
    const red = pixels[at * 4] ?? 0;
    const green = pixels[at * 4 + 1] ?? 0;
    const blue = pixels[at * 4 + 2] ?? 0;
    addColour(colours, [red, green, blue], 1 / count);
    const column = Math.floor((at % COMPARED.width) / cell.width);
    const row = Math.floor(Math.floor(at / COMPARED.width) / cell.height);
    const place = row * GRID.columns + column;
    const bright = (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
    grid[place] = (grid[place] ?? 0) + bright / (cell.width * cell.height);
  }
  return { time, colours, grid };
}

type Colour = [red: number, green: number, blue: number];

/** Divides a pixel among the bins around it: a colour that changes slowly moves its share slowly, too. */
function addColour(colours: Float32Array, colour: Colour, share: number): void {
  const value = Math.max(...colour);
  const spread = value - Math.min(...colour);
  const hues = around(spread === 0 ? 0 : hueOf(colour, value, spread) * BINS.hue);
  const chromas = around((spread / 255) * (BINS.chroma - 1));
  const values = around((value / 255) * (BINS.value - 1));
  for (const [chroma, chromaShare] of chromas) {
    for (const [bright, valueShare] of values) {
      for (const [hue, hueShare] of hues) {
        // Grey has no hue, and almost grey only a trembling one: they share a bin.
        const bin = ((chroma === 0 ? 0 : hue % BINS.hue) * BINS.chroma + chroma) * BINS.value + bright;
        colours[bin] = (colours[bin] ?? 0) + share * chromaShare * valueShare * hueShare;
      }
    }
  }
}

/** The two bins that a place lies between, and how much of it belongs to each. */
function around(place: number): [bin: number, share: number][] {
  const lower = Math.floor(place);
  const rest = place - lower;
  return rest === 0
    ? [[lower, 1]]
    : [
        [lower, 1 - rest],
        [lower + 1, rest],
      ];
}

/** From 0 to 1 around the circle. */
function hueOf([red, green, blue]: Colour, value: number, spread: number): number {
  let sixths = 4 + (red - green) / spread;
  if (value === red) sixths = (green - blue) / spread;
  else if (value === green) sixths = 2 + (blue - red) / spread;
  return (((sixths + 6) % 6) / 6) % 1;
}
