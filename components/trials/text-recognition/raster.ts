/** Pixels as a canvas gives them: RGBA, a byte each, rows from the top. */
export type Raster = { width: number; height: number; data: Uint8ClampedArray | Uint8Array };

/** A picture of half the size, each pixel the mean of four; odd last rows and columns are left out. */
export function halve({ width, height, data }: Raster): Raster {
  const half = { width: Math.max(1, width >> 1), height: Math.max(1, height >> 1) };
  const out = new Uint8Array(half.width * half.height * 4);
  const right = width > 1 ? 4 : 0;
  const below = height > 1 ? width * 4 : 0;
  for (let y = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++) {
      const from = (y * 2 * width + x * 2) * 4;
      const to = (y * half.width + x) * 4;
      for (let channel = 0; channel < 4; channel++) {
        const i = from + channel;
        const sum = at(data, i) + at(data, i + right) + at(data, i + below) + at(data, i + below + right);
        out[to + channel] = (sum + 2) >> 2;
      }
    }
  }
  return { ...half, data: out };
}

function at(data: Uint8ClampedArray | Uint8Array, index: number): number {
  return data[index] ?? 0;
}

/**
 * The picture and its halves, each half the size of the one before, made when first asked for: sampling a much
 * smaller picture from a large one with four pixels alone would lose thin strokes.
 */
export class Pyramid {
  private readonly levels: Raster[];

  constructor(picture: Raster) {
    this.levels = [picture];
  }

  get picture(): Raster {
    return this.level(0);
  }

  /** The smallest level that still has at least as many pixels a unit as `scale` (target size / picture size) asks for. */
  for(scale: number): { raster: Raster; factor: number } {
    const level = Math.max(0, Math.floor(Math.log2(1 / scale)));
    const raster = this.level(level);
    return { raster, factor: 1 / 2 ** level };
  }

  private level(index: number): Raster {
    const known = this.levels[index];
    if (known) return known;
    const above = this.level(index - 1);
    const made = above.width > 1 && above.height > 1 ? halve(above) : above;
    this.levels[index] = made;
    return made;
  }
}
