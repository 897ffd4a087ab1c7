import { expect, it } from 'vitest';
import { makeFft } from './fft';

it('a sine lies in its own two bins', () => {
  const fft = makeFft(64);
  const real = Float32Array.from({ length: 64 }, (_, k) => Math.sin((2 * Math.PI * 5 * k) / 64));
  const imaginary = new Float32Array(64);
  fft.forward(real, imaginary);
  const magnitudes = Array.from(
    real,
    (value, k) => Math.round(Math.hypot(value, imaginary[k] ?? 0) * 1e4) / 1e4,
  );
  expect(magnitudes.flatMap((value, bin) => (value > 0.01 ? [[bin, value]] : []))).toEqual([
    [5, 32],
    [59, 32],
  ]);
});

it('the inverse gives back what was there', () => {
  const fft = makeFft(16);
  const given = Array.from({ length: 16 }, (_, k) => ((k * 7) % 5) - 2);
  const [real, imaginary] = [Float32Array.from(given), Float32Array.from(given).reverse()];
  fft.forward(real, imaginary);
  fft.inverse(real, imaginary);
  for (const [k, value] of given.entries()) {
    expect(real[k]).toBeCloseTo(value, 5);
    expect(imaginary[15 - k]).toBeCloseTo(value, 5);
  }
});
