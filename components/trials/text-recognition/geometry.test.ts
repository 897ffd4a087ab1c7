import { describe, expect, it } from 'vitest';
import { convexHull, corners, facing, minAreaRect, type Point } from './geometry';

const DEGREE = Math.PI / 180;

describe('turned rectangles', () => {
  it.each([0, 7, 30, 45, 88, -20])('finds a rectangle turned by %d° again', (degrees) => {
    const rect = { x: 40, y: 30, width: 60, height: 12, angle: degrees * DEGREE };
    const inside: Point[] = [[40, 30], ...corners({ ...rect, width: 30, height: 6 })];
    const found = facing(minAreaRect(convexHull([...corners(rect), ...inside])), rect.angle);
    for (const key of ['x', 'y', 'width', 'height', 'angle'] as const)
      expect(found[key]).toBeCloseTo(rect[key], 6);
  });

  it('begins with the corner where the text begins and goes round clockwise', () => {
    const upsideDown = { x: 12, y: 5, width: 20, height: 4, angle: Math.PI };
    expect(corners(upsideDown).map(([x, y]) => [Math.round(x), Math.round(y)])).toEqual([
      [22, 7],
      [2, 7],
      [2, 3],
      [22, 3],
    ]);
  });

  it('keeps a square’s place when it faces another way', () => {
    const square = { x: 3, y: 3, width: 2, height: 2, angle: 0.1 };
    expect(facing(square, 0.1 + Math.PI / 2)).toMatchObject({ x: 3, y: 3, width: 2, height: 2 });
  });
});
