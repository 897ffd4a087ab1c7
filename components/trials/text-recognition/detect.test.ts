import { describe, expect, it } from 'vitest';
import { linesIn } from './detect';

const WIDTH = 120;
const HEIGHT = 60;

/** A map with rectangles `[left, top, right, bottom, likelihood]`. */
function aMap(...rects: [number, number, number, number, number][]) {
  const map = new Float32Array(WIDTH * HEIGHT);
  for (const [left, top, right, bottom, value] of rects)
    for (let y = top; y < bottom; y++) map.fill(value, y * WIDTH + left, y * WIDTH + right);
  return { map, width: WIDTH, height: HEIGHT };
}

describe('linesIn', () => {
  it('gives back the whole line around the core the detector marks', () => {
    const [line, ...others] = linesIn(aMap([20, 20, 100, 30, 0.9]));
    expect(others).toEqual([]);
    const margin = (80 * 10 * 1.5) / (2 * 90);
    const height = 10 + 2 * margin;
    expect(line?.width).toBeCloseTo(80 + 2 * margin + 0.3 * height, 4);
    expect(line?.height).toBeCloseTo(1.15 * height, 4);
    expect([line?.x, line?.y]).toEqual([60, 25]);
  });

  it('takes the longer side of a standing line for its width', () => {
    const [line] = linesIn(aMap([20, 5, 28, 55, 0.9]));
    expect(line?.width).toBeGreaterThan(line?.height ?? Infinity);
  });

  it('takes what lies inside a line for a part of it', () => {
    const lines = linesIn(aMap([10, 20, 90, 30, 0.9], [92, 22, 97, 28, 0.9]));
    expect(lines).toHaveLength(1);
  });

  it('keeps two lines apart and drops unsure spots, specks and hairlines', () => {
    const lines = linesIn(
      aMap(
        [5, 5, 50, 12, 0.9],
        [5, 20, 50, 27, 0.9],
        [60, 5, 110, 12, 0.4],
        [70, 30, 73, 33, 0.9],
        [5, 40, 110, 41, 0.9],
      ),
    );
    expect(lines).toHaveLength(2);
  });
});
