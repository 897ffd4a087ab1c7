import { describe, expect, it } from 'vitest';
import { frameOf, placeOf } from './curve';
import { inOrder, PLAN } from './plan';
import type { Compressed } from './result';

const results: Compressed[] = [
  { format: 'jpeg', quality: 20, bytes: 5000, ssim: 0.84 },
  { format: 'avif', quality: 50, bytes: 20_000, ssim: 0.97 },
];

describe('the rate-quality plot', () => {
  it('holds every result, the larger to the right and the better above', () => {
    const frame = frameOf(results);
    const places = results.map((result) => placeOf(result, frame));
    for (const { x, y } of places) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(1);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(1);
    }
    expect(places[1]?.x).toBeGreaterThan(places[0]?.x ?? 1);
    expect(places[1]?.y).toBeGreaterThan(places[0]?.y ?? 1);
  });
});

describe('the plan', () => {
  it('makes every quality once, the middle of each format first', () => {
    expect(new Set(PLAN.map(({ format, quality }) => `${format}${quality}`)).size).toBe(15);
    expect(PLAN.slice(0, 3).map(({ format }) => format)).toEqual(['jpeg', 'webp', 'avif']);
  });

  it('is shown format by format, quality by quality', () => {
    const ordered = [...PLAN].sort(inOrder);
    expect(ordered.map(({ format }) => format)).toEqual([
      ...Array.from({ length: 5 }, () => 'jpeg'),
      ...Array.from({ length: 5 }, () => 'webp'),
      ...Array.from({ length: 5 }, () => 'avif'),
    ]);
    const jpeg = ordered.slice(0, 5).map(({ quality }) => quality);
    expect(jpeg).toEqual([...jpeg].sort((a, b) => a - b));
  });
});
