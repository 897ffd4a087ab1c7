import { describe, expect, it } from 'vitest';
import { resample } from './resample';

const tone = (hertz: number, sampleRate: number, seconds = 1) =>
  Float32Array.from({ length: sampleRate * seconds }, (_, k) =>
    Math.sin((2 * Math.PI * hertz * k) / sampleRate),
  );

/** The largest difference away from the ends, where there is nothing to look at. */
function difference(a: Float32Array, b: Float32Array): number {
  expect(a.length).toBe(b.length);
  const edge = Math.ceil(a.length / 10);
  return Math.max(...a.subarray(edge, -edge).map((sample, k) => Math.abs(sample - (b[edge + k] ?? 0))));
}

describe('a resampled tone', () => {
  it.each([
    [48000, 16000],
    [44100, 16000],
    [16000, 48000],
    [16000, 44100],
    [8000, 16000],
    [16000, 11025],
  ])('is the same tone at the same time, from %d to %d Hz', (from, to) => {
    expect(difference(resample(tone(1000, from), from, to), tone(1000, to))).toBeLessThan(0.002);
  });

  it('is gone where the new rate can’t hold it, instead of sounding as another', () => {
    const folded = resample(tone(11_000, 48_000), 48_000, 16_000);
    expect(Math.max(...folded.subarray(400, -400).map(Math.abs))).toBeLessThan(0.002);
  });
});

it('a sound at the wanted rate is left as it is', () => {
  const samples = tone(440, 16_000);
  expect(resample(samples, 16_000, 16_000)).toBe(samples);
});
