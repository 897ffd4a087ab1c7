import { describe, expect, it } from 'vitest';
import { Pyramid, halve } from './raster';
import { sampler } from './sample';

const aPicture = (width: number, height: number, grey: (x: number, y: number) => number) => {
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++)
    data.fill(grey(i % width, Math.floor(i / width)), i * 4, i * 4 + 3);
  return { width, height, data };
};

describe('pictures', () => {
  it('halves to the mean of four pixels', () => {
    const half = halve(aPicture(4, 2, (x, y) => (x + y) * 10));
    expect([half.width, half.height]).toEqual([2, 1]);
    expect([half.data[0], half.data[4]]).toEqual([10, 30]);
  });

  it('is sampled from the smallest size that still has the detail asked for', () => {
    const pyramid = new Pyramid(aPicture(64, 64, () => 7));
    expect(pyramid.for(1).raster.width).toBe(64);
    expect(pyramid.for(0.3)).toMatchObject({ factor: 0.5, raster: { width: 32 } });
    expect(pyramid.for(0.25)).toMatchObject({ factor: 0.25, raster: { width: 16 } });
    expect(pyramid.for(3).factor).toBe(1);
  });

  it('is mixed between pixels and goes on beyond its edge', () => {
    const colourAt = sampler(aPicture(2, 1, (x) => x * 100));
    const colour: [number, number, number] = [0, 0, 0];
    const at = (x: number) => (colourAt(x, 0.5, colour), colour[0]);
    expect([at(0.5), at(1), at(1.5), at(-5), at(9)]).toEqual([0, 50, 100, 0, 100]);
  });
});
