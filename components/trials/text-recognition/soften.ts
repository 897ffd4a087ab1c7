import { LINE_HEIGHT, type LineInput } from './line-input';

/** Of a line's pixels so many are taken for outliers at either end when its contrast is stretched. */
const OUTLIERS = 0.02;
/** Contrast isn't stretched to more than this many times itself: what is there then is mostly noise. */
const LEAST_RANGE = 0.1;

/** The same line smoothed against noise and with its contrast stretched, for a second reading of what was read badly. */
export function soften({ tensor, width }: LineInput, passes: number): LineInput {
  const padded = tensor.dims[3];
  const plane = padded * LINE_HEIGHT;
  const data = new Float32Array(tensor.data);
  const { low, high } = range(tensor.data, { padded, width });
  const gain = 1.8 / Math.max(LEAST_RANGE, high - low);
  for (let channel = 0; channel < 3; channel++) {
    const values = data.subarray(channel * plane, (channel + 1) * plane);
    for (let pass = 0; pass < passes; pass++) smooth(values, padded, width);
    for (let row = 0; row < LINE_HEIGHT; row++) {
      for (let i = row * padded; i < row * padded + width; i++) {
        values[i] = Math.max(-1, Math.min(1, ((values[i] ?? 0) - low) * gain - 0.9));
      }
    }
  }
  return { tensor: { data, dims: tensor.dims }, width };
}

/** How often a line is smoothed that was scaled from `height` pixels: about as a mask of 3 × 3 would on the picture. */
export function smoothings(height: number): number {
  return Math.max(1, Math.min(4, Math.round((LINE_HEIGHT / Math.max(1, height)) ** 2)));
}

type Widths = { padded: number; width: number };

function range(data: Float32Array, { padded, width }: Widths): { low: number; high: number } {
  const seen: number[] = [];
  for (let row = 0; row < LINE_HEIGHT; row += 2) {
    for (let x = 0; x < width; x += 3) seen.push(data[row * padded + x] ?? 0);
  }
  seen.sort((a, b) => a - b);
  const at = (share: number) => seen[Math.floor((seen.length - 1) * share)] ?? 0;
  return { low: at(OUTLIERS), high: at(1 - OUTLIERS) };
}

/** One pass of a 1-2-1 mask in both directions, in place. */
function smooth(values: Float32Array, padded: number, width: number): void {
  const pass = (from: number, step: number, count: number) => {
    let before = values[from] ?? 0;
    for (let i = 0; i < count; i++) {
      const at = from + i * step;
      const here = values[at] ?? 0;
      const after = i + 1 < count ? (values[at + step] ?? 0) : here;
      values[at] = (before + 2 * here + after) / 4;
      before = here;
    }
  };
  for (let row = 0; row < LINE_HEIGHT; row++) pass(row * padded, 1, width);
  for (let x = 0; x < width; x++) pass(x, padded, LINE_HEIGHT);
}
