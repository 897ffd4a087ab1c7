import type { Format } from './result';

/** Qualities on each encoder's own scale, chosen so that the three curves cover much the same sizes. */
const QUALITIES: Record<Format, readonly number[]> = {
  jpeg: [20, 40, 60, 80, 90],
  webp: [10, 30, 50, 75, 90],
  avif: [20, 35, 50, 65, 80],
};

/** Every encoding to make, the middle quality of each format first, so that there is soon something to compare. */
export const PLAN: readonly { format: Format; quality: number }[] = [2, 3, 1, 4, 0].flatMap((index) =>
  (['jpeg', 'webp', 'avif'] as const).map((format) => ({ format, quality: QUALITIES[format][index] ?? 0 })),
);

/** Smallest quality first, format by format: the order of the result, whichever was made first. */
export function inOrder(
  a: { format: Format; quality: number },
  b: { format: Format; quality: number },
): number {
  const order = ['jpeg', 'webp', 'avif'];
  return order.indexOf(a.format) - order.indexOf(b.format) || a.quality - b.quality;
}
