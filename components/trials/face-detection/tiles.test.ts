import { describe, expect, it } from 'vitest';
import { tilesOf } from './tiles';

describe('tiles', () => {
  it('show a small picture once, as a whole and unstretched', () => {
    expect(tilesOf({ width: 200, height: 100 }, 2)).toEqual([{ x: 0, y: -50, width: 200, height: 200 }]);
  });

  it.each([
    [1920, 1280],
    [1280, 1920],
    [4000, 1000],
  ])('cover %i × %i so that any face of a quarter tile is whole in one', (width, height) => {
    const side = Math.max(width, height) / 2;
    const tiles = tilesOf({ width, height }, 1).slice(1);
    const face = side / 4;
    for (let x = 0; x + face <= width; x += 37) {
      for (let y = 0; y + face <= height; y += 37) {
        const whole = tiles.some(
          (tile) => tile.x <= x && tile.y <= y && tile.x + side >= x + face && tile.y + side >= y + face,
        );
        expect(whole).toBe(true);
      }
    }
  });

  it('stay few: a picture of any size is shown to the model at most 80 times', () => {
    for (const [width, height] of [
      [8000, 6000],
      [6000, 8000],
      [512, 512],
      [9000, 900],
    ] as const) {
      expect(tilesOf({ width, height }, 2).length).toBeLessThanOrEqual(80);
    }
  });
});
