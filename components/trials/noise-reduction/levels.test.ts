import { describe, expect, it } from 'vitest';
import { decibels, levelIn, pauseSlices, SILENCE_DB, SLICE } from './levels';

/** Slices of noise with these amplitudes. */
const sound = (...amplitudes: number[]) =>
  Float32Array.from({ length: amplitudes.length * SLICE }, (_, k) => {
    const amplitude = amplitudes[Math.floor(k / SLICE)] ?? 0;
    return k % 2 ? amplitude : -amplitude;
  });

const times = (count: number, amplitude: number) => Array.from({ length: count }, () => amplitude);

describe('levels', () => {
  it('full scale is 0 dB, and silence has a number', () => {
    expect(decibels(1)).toBe(0);
    expect(decibels(0)).toBe(SILENCE_DB);
    expect(levelIn(sound(0, 0), [0, 1])).toBe(SILENCE_DB);
  });

  it('of chosen slices are those of nothing else', () => {
    expect(levelIn(sound(0.1, 1, 0.1), [0, 2])).toBe(-20);
  });
});

describe('pauses', () => {
  it('lie where it is far quieter than the speech, a little away from it', () => {
    const pauses = pauseSlices(sound(...times(20, 0.5), ...times(20, 0.001), ...times(20, 0.5)));
    expect(pauses[0]).toBe(22);
    expect(pauses.at(-1)).toBe(37);
  });

  it('are the quietest tenth where somebody speaks all the time', () => {
    const pauses = pauseSlices(sound(...times(18, 0.5), 0.3, 0.3));
    expect(pauses.sort((a, b) => a - b)).toEqual([18, 19]);
  });

  it('are found in a sound shorter than a slice', () => {
    expect(pauseSlices(new Float32Array(10))).toHaveLength(1);
  });
});
