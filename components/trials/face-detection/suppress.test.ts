import { describe, expect, it } from 'vitest';
import type { Face } from './decode';
import { mergeFaces } from './suppress';

const face = (x: number, y: number, side: number, score: number): Face => ({
  box: { x, y, width: side, height: side },
  score,
});

describe('merging boxes', () => {
  it('makes one of several around the same face, nearer to the surer ones, with the highest score', () => {
    const [merged, ...others] = mergeFaces([face(100, 100, 50, 0.9), face(110, 100, 50, 0.3)]);
    expect(others).toEqual([]);
    expect(merged?.score).toBe(0.9);
    expect(merged?.box.x).toBeCloseTo(102.5);
  });

  it('keeps neighbours apart', () => {
    expect(mergeFaces([face(0, 0, 50, 0.9), face(45, 0, 50, 0.8)])).toHaveLength(2);
  });

  it('drops a box inside another one: two faces are not in each other', () => {
    const merged = mergeFaces([face(0, 0, 100, 0.8), face(30, 30, 30, 0.7)]);
    expect(merged.map(({ box }) => box.width)).toEqual([100]);
  });

  it('puts the surest first', () => {
    const scores = mergeFaces([face(0, 0, 9, 0.5), face(50, 0, 9, 0.9), face(99, 0, 9, 0.7)]);
    expect(scores.map(({ score }) => score)).toEqual([0.9, 0.7, 0.5]);
  });
});
