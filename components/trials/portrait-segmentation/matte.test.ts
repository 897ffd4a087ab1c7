import { describe, expect, it } from 'vitest';
import { blurBackground } from './blurred';
import { boxMean } from './box-mean';
import { closeUpOf, insertCloseUp } from './close-up';
import { foregroundShare, type Pixels, refineMask } from './matte';
import { planeOf, scalePlane } from './plane';

/** Left of `edge` dark, right of it bright. */
function halves(width: number, height: number, edge: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at++) {
    if (at % width < edge) data.set([30, 40, 50], at * 4);
    else data.set([220, 210, 200], at * 4);
  }
  return { width, height, data };
}

describe('the mean of a neighbourhood', () => {
  it('is the plain mean, also at the edges', () => {
    const plane = planeOf({ width: 5, height: 4 }, (at) => (at * 7) % 11);
    const mean = boxMean(plane, 1);
    const corner = [0, 1, 5, 6].reduce((sum, at) => sum + (plane.values[at] ?? 0), 0) / 4;
    expect(mean.values[0]).toBeCloseTo(corner);
    const inner = [0, 1, 2, 5, 6, 7, 10, 11, 12].reduce((sum, at) => sum + (plane.values[at] ?? 0), 0) / 9;
    expect(mean.values[6]).toBeCloseTo(inner);
  });
});

describe('scaling', () => {
  it('keeps a slope straight', () => {
    const plane = planeOf({ width: 4, height: 1 }, (at) => at);
    const scaled = scalePlane(plane, { width: 8, height: 1 });
    expect([...scaled.values]).toEqual([0, 0.25, 0.75, 1.25, 1.75, 2.25, 2.75, 3]);
  });
});

describe('fitting a mask', () => {
  it('moves a soft edge that is off by some pixels to the edge in the picture', () => {
    const picture = halves(640, 100, 300);
    // As a model gives it: an edge eight pixels wide, three beside the true one.
    const coarse = planeOf(picture, (at) => Math.min(Math.max((at % 640) - 299, 0) / 8, 1));
    const fitted = refineMask(coarse, picture, picture);
    const row = fitted.values.subarray(50 * 640, 51 * 640);
    expect(row[298]).toBeLessThan(0.1);
    expect(row[302]).toBeGreaterThan(0.5);
  });

  it('leaves alone what is far from the model’s edge, whatever pattern is there', () => {
    const striped = halves(320, 200, 150);
    for (let at = 0; at < 320 * 200; at++)
      if (at % 320 > 220 && at % 9 < 4) striped.data.set([0, 0, 0], at * 4);
    const coarse = planeOf(striped, (at) => (at % 320 >= 150 ? 1 : 0));
    const fitted = refineMask(coarse, striped, striped);
    for (let x = 170; x < 320; x++) expect(fitted.values[100 * 320 + x]).toBe(1);
  });

  it('counts the share of the picture that is more person than background', () => {
    expect(foregroundShare(planeOf({ width: 4, height: 1 }, (at) => at / 4))).toBe(0.5);
  });
});

describe('a second look', () => {
  it('is taken at a small person, with room around, in pixels of the picture', () => {
    const mask = planeOf({ width: 100, height: 100 }, (at) =>
      at % 100 >= 40 && at % 100 < 60 && at >= 5000 ? 1 : 0,
    );
    const region = closeUpOf(mask, { width: 1000, height: 500 });
    expect(region?.x).toBeCloseTo(376);
    expect(region?.width).toBeCloseTo(248);
    expect((region?.y ?? 0) + (region?.height ?? 0)).toBeCloseTo(500);
  });

  it('isn’t taken at a person who fills the picture, or at nobody', () => {
    const size = { width: 10, height: 10 };
    expect(
      closeUpOf(
        planeOf(size, () => 1),
        size,
      ),
    ).toBeNull();
    expect(
      closeUpOf(
        planeOf(size, () => 0),
        size,
      ),
    ).toBeNull();
  });

  it('takes the place of the first', () => {
    const size = { width: 8, height: 8 };
    const region = { x: 2, y: 2, width: 4, height: 4 };
    const whole = planeOf(size, () => 0);
    const closer = planeOf({ width: 2, height: 2 }, () => 1);
    const mask = insertCloseUp(whole, closer, { region, size });
    expect(foregroundShare(mask)).toBe(16 / 64);
    expect(mask.values[2 * 8 + 2]).toBe(1);
    expect(mask.values[1 * 8 + 2]).toBe(0);
  });
});

describe('a blurred background', () => {
  it('holds nothing of the person’s colours', () => {
    const picture = halves(64, 32, 32);
    const mask = planeOf(picture, (at) => (at % 64 < 32 ? 1 : 0));
    const blurred = blurBackground(picture, mask, 6);
    expect([...blurred.data.subarray((16 * 64 + 34) * 4, (16 * 64 + 34) * 4 + 4)]).toEqual([
      220, 210, 200, 255,
    ]);
  });
});
