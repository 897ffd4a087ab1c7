import { describe, expect, it } from 'vitest';
import type { TurnedRect } from './geometry';
import { readingOrder } from './reading-order';

/** A line by its left end, the middle of its height and its width, on a page turned by `angle` about its origin. */
function aLine(left: number, y: number, width: number, angle = 0): TurnedRect {
  const x = left + width / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: x * cos - y * sin, y: x * sin + y * cos, width, height: 30, angle };
}

describe('readingOrder', () => {
  it('goes from the top down, and from left to right where lines stand side by side', () => {
    const rects = [aLine(0, 100, 300), aLine(200, 52, 100), aLine(0, 50, 100), aLine(0, 0, 300)];
    expect(readingOrder(rects, 0)).toEqual([3, 2, 1, 0]);
  });

  it('reads one column of text after the other, and the headline over both first', () => {
    const rows = [100, 140, 180];
    const rects = [
      aLine(150, 20, 400),
      ...rows.flatMap((y) => [aLine(0, y, 320), aLine(400, y + 4, 300)]),
      aLine(0, 260, 650),
    ];
    expect(readingOrder(rects, 0)).toEqual([0, 1, 3, 5, 2, 4, 6, 7]);
  });

  it('reads a table row by row', () => {
    const rects = [0, 50, 100, 150].flatMap((y) => [aLine(0, y, 110), aLine(300, y, 80), aLine(600, y, 90)]);
    expect(readingOrder(rects, 0)).toEqual(rects.map((_, index) => index));
  });

  it.each([30, 90, 180, -135])('does the same on a page turned by %d°', (degrees) => {
    const angle = (degrees * Math.PI) / 180;
    const rects = [aLine(0, 60, 300, angle), aLine(150, 0, 100, angle), aLine(0, 0, 100, angle)];
    expect(readingOrder(rects, angle)).toEqual([2, 1, 0]);
  });
});
