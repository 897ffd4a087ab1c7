import { describe, expect, it } from 'vitest';
import { joinFragments } from './fragments';
import type { TurnedRect } from './geometry';

/** A piece of a page's line, from `left` to `right` along the line, `down` from the first one. */
function aPiece(left: number, right: number, { down = 0, angle = -0.7 } = {}): TurnedRect {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const u = (left + right) / 2;
  return { x: u * cos - down * sin, y: u * sin + down * cos, width: right - left, height: 30, angle };
}

describe('joinFragments', () => {
  it('makes one line of pieces that overlap, in whatever order they come', () => {
    const [line, ...others] = joinFragments([aPiece(190, 300), aPiece(0, 100), aPiece(95, 195)]);
    expect(others).toEqual([]);
    expect(line?.width).toBeCloseTo(300);
    expect(line?.height).toBeCloseTo(30);
  });

  it('leaves cells of a row, lines below each other and lines that cross apart', () => {
    const rects = [
      aPiece(0, 100),
      aPiece(110, 200),
      aPiece(0, 100, { down: 28 }),
      aPiece(0, 100, { angle: 0.9 }),
    ];
    expect(joinFragments(rects)).toHaveLength(4);
  });
});
