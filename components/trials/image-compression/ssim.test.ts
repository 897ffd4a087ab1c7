import { describe, expect, it } from 'vitest';
import { luma, ssim } from './ssim';

const SIZE = { width: 32, height: 24 };

function picture(value: (x: number, y: number) => number) {
  const data = new Uint8ClampedArray(SIZE.width * SIZE.height * 4).fill(255);
  for (let y = 0; y < SIZE.height; y += 1) {
    for (let x = 0; x < SIZE.width; x += 1)
      data.fill(value(x, y), (y * SIZE.width + x) * 4, (y * SIZE.width + x) * 4 + 3);
  }
  return luma({ data, ...SIZE });
}

const stripes = picture((x) => (x % 8 < 4 ? 40 : 200));

describe('structural similarity', () => {
  it('of a picture with itself is 1', () => {
    expect(ssim(stripes, stripes, SIZE)).toBeCloseTo(1, 10);
  });

  it('falls as a picture gets worse, and is negative for its opposite', () => {
    const noisy = (most: number) =>
      picture((x, y) => (x % 8 < 4 ? 40 : 200) + (((x * 7 + y * 13) % 5) - 2) * most);
    const little = ssim(stripes, noisy(4), SIZE);
    const much = ssim(stripes, noisy(25), SIZE);
    expect(little).toBeLessThan(1);
    expect(much).toBeLessThan(little);
    expect(
      ssim(
        stripes,
        picture((x) => (x % 8 < 4 ? 200 : 40)),
        SIZE,
      ),
    ).toBeLessThan(0);
  });

  it('of two even pictures is the formula’s luminance term', () => {
    const c1 = (0.01 * 255) ** 2;
    const expected = (2 * 100 * 120 + c1) / (100 ** 2 + 120 ** 2 + c1);
    expect(
      ssim(
        picture(() => 100),
        picture(() => 120),
        SIZE,
      ),
    ).toBeCloseTo(expected, 4);
  });

  it('sees a transparent pixel as white', () => {
    const clear = luma({ data: new Uint8ClampedArray([0, 0, 0, 0]), width: 1, height: 1 });
    expect(clear[0]).toBe(255);
  });
});
