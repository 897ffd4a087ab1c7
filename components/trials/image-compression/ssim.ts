// Structural similarity (Wang et al. 2004) on luma, windows of 8 by 8 every 4 pixels: 1 where two pictures are the same.

type Pixels = { data: Uint8ClampedArray; width: number; height: number };

const WINDOW = 8;
const STEP = 4;
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

/** Luma as BT.601 weighs it, on white where the picture is transparent. */
export function luma({ data, width, height }: Pixels): Float32Array {
  const values = new Float32Array(width * height);
  for (let pixel = 0, at = 0; pixel < values.length; pixel += 1, at += 4) {
    const alpha = (data[at + 3] ?? 255) / 255;
    const gray = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    values[pixel] = gray * alpha + 255 * (1 - alpha);
  }
  return values;
}

/** The mean over all windows of two pictures of the same size; smaller ones count as one window. */
export function ssim(a: Float32Array, b: Float32Array, { width, height }: { width: number; height: number }) {
  let sum = 0;
  let count = 0;
  for (let y = 0; y === 0 || y + WINDOW <= height; y += STEP) {
    for (let x = 0; x === 0 || x + WINDOW <= width; x += STEP) {
      sum += windowSsim(a, b, {
        width,
        x,
        y,
        right: Math.min(x + WINDOW, width),
        bottom: Math.min(y + WINDOW, height),
      });
      count += 1;
    }
  }
  return sum / count;
}

type Window = { width: number; x: number; y: number; right: number; bottom: number };

function windowSsim(a: Float32Array, b: Float32Array, { width, x, y, right, bottom }: Window): number {
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0];
  for (let row = y; row < bottom; row += 1) {
    for (let at = row * width + x; at < row * width + right; at += 1) {
      const [one = 0, other = 0] = [a[at], b[at]];
      sumA += one;
      sumB += other;
      sumAA += one * one;
      sumBB += other * other;
      sumAB += one * other;
    }
  }
  const size = (right - x) * (bottom - y);
  const [meanA, meanB] = [sumA / size, sumB / size];
  const varianceA = sumAA / size - meanA * meanA;
  const varianceB = sumBB / size - meanB * meanB;
  const covariance = sumAB / size - meanA * meanB;
  return (
    ((2 * meanA * meanB + C1) * (2 * covariance + C2)) /
    ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2))
  );
}
