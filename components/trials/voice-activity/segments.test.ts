import { describe, expect, it } from 'vitest';
import { peaksOf } from './peaks';
import { segmentsOf } from './segments';

const scores = (...runs: [count: number, score: number][]) =>
  runs.flatMap(([count, score]) => Array.from({ length: count }, () => score));

describe('speech', () => {
  it('begins a little before the first high score and ends a little behind the last', () => {
    expect(segmentsOf(scores([10, 0], [20, 0.9], [10, 0]), 1.28)).toEqual([{ start: 0.27, end: 0.99 }]);
  });

  it('isn’t cut in two by a short silence, but by a longer one', () => {
    expect(segmentsOf(scores([5, 0], [10, 0.9], [5, 0], [10, 0.9], [9, 0]), 1.25)).toHaveLength(1);
    expect(segmentsOf(scores([5, 0], [10, 0.9], [6, 0], [10, 0.9], [9, 0]), 1.28)).toHaveLength(2);
  });

  it('goes on at scores that wouldn’t begin it', () => {
    expect(segmentsOf(scores([5, 0.9], [20, 0.25], [9, 0]), 1.1)).toEqual([{ start: 0, end: 0.83 }]);
    expect(segmentsOf(scores([20, 0.25]), 0.64)).toEqual([]);
  });

  it('isn’t a single click', () => {
    expect(segmentsOf(scores([5, 0], [1, 1], [9, 0]), 0.48)).toEqual([]);
  });

  it('that is still going at the end ends with the sound', () => {
    expect(segmentsOf(scores([5, 0], [10, 1]), 0.47)).toEqual([{ start: 0.11, end: 0.47 }]);
  });
});

it('the loudest slice of a waveform is 1, and silence is flat', () => {
  expect(peaksOf(Float32Array.of(0.1, -0.1, 0.4, -0.4), 2)).toEqual([0.25, 1]);
  expect(peaksOf(new Float32Array(8), 2)).toEqual([0, 0]);
});
