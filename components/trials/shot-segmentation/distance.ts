import type { Signature } from './signature';

/** A grid that varies less than this shows an even surface, which has no pattern to compare. */
const EVEN = 0.03;

/** Keeps a division from ending in infinity. */
const TINY = 1e-9;

/**
 * How different two frames are, from 0 (the same) to 1. A cut changes colours and pattern; a flash changes the colours
 * alone, a moving camera mostly the pattern: each counts half.
 */
export function distance(one: Signature, other: Signature): number {
  return (colourDistance(one.colours, other.colours) + patternDistance(one.grid, other.grid)) / 2;
}

/** The share of the picture whose colours have no counterpart. */
function colourDistance(one: Float32Array, other: Float32Array): number {
  let common = 0;
  for (let bin = 0; bin < one.length; bin++) common += Math.min(one[bin] ?? 0, other[bin] ?? 0);
  return Math.max(0, 1 - common);
}

/**
 * 0 where bright and dark lie at the same places, however bright the whole is; 1 where nothing agrees. The less of a pattern
 * there is, the more the brightness counts, gradually: a fade must not jump on its way through black.
 */
function patternDistance(one: Float32Array, other: Float32Array): number {
  const [first, second] = [spreadOf(one), spreadOf(other)];
  let product = 0;
  for (let at = 0; at < one.length; at++) {
    product += ((one[at] ?? 0) - first.mean) * ((other[at] ?? 0) - second.mean);
  }
  const likeness = product / one.length / Math.max(first.deviation * second.deviation, TINY);
  const pattern = Math.min(1, Math.max(0, 1 - likeness));
  const brightness = Math.min(1, Math.abs(first.mean - second.mean) * 2);
  const weight = Math.min(1, Math.max(first.deviation, second.deviation) / EVEN) ** 2;
  return weight * pattern + (1 - weight) * brightness;
}

function spreadOf(grid: Float32Array) {
  const mean = grid.reduce((sum, value) => sum + value, 0) / grid.length;
  const variance = grid.reduce((sum, value) => sum + (value - mean) ** 2, 0) / grid.length;
  return { mean, deviation: Math.sqrt(variance) };
}
