import type { Compressed } from './result';

export type Frame = { least: number; most: number; poor: number };

/** What the plot shows: sizes on a logarithmic scale, SSIM from a round number below the worst up to 1. */
export function frameOf(results: readonly Compressed[]): Frame {
  const sizes = results.map(({ bytes }) => bytes);
  const worst = Math.min(...results.map(({ ssim }) => ssim));
  return {
    least: Math.min(...sizes) * 0.9,
    most: Math.max(...sizes) * 1.1,
    poor: Math.max(0, Math.floor(worst * 20) / 20 - (worst * 20 === Math.floor(worst * 20) ? 0.05 : 0)),
  };
}

/** Where a result stands in the frame, each from 0 to 1; 0, 0 is the smallest and the worst. */
export function placeOf({ bytes, ssim }: Compressed, { least, most, poor }: Frame): { x: number; y: number } {
  return {
    x: Math.log(bytes / least) / Math.log(most / least),
    y: (ssim - poor) / (1 - poor),
  };
}
