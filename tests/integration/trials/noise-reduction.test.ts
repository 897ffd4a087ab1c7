import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { denoise } from '@/components/trials/noise-reduction/denoise';
import { DELAY, FRAME, openGtcrn, type Stream } from '@/components/trials/noise-reduction/gtcrn';
import { levelIn, pauseSlices } from '@/components/trials/noise-reduction/levels';
import { resample } from '@/components/trials/noise-reduction/resample';
import {
  hissOf,
  mixed,
  noiseOf,
  power,
  readSample,
  siSdr,
  wavBytes,
  withPauses,
} from '@/tests/support/speech';

const MODEL = 'node_modules/@sapphi-red/web-noise-suppressor/dist/gtcrn.wasm';
const context = { progress: () => undefined, signal: new AbortController().signal };

/** The clean sample, with a second of nothing around it. */
function speechAt(sampleRate: number) {
  const sample = readSample('l0880.wav');
  return withPauses([resample(sample.samples, sample.sampleRate, sampleRate)], sampleRate, 1);
}

let open: () => Stream;
beforeAll(async () => {
  open = await openGtcrn(new Uint8Array(readFileSync(MODEL)));
});

describe('speech with noise 10 dB below it', () => {
  it.each([
    ['hiss at 48 kHz', 48_000, hissOf, 8],
    ['hiss at 16 kHz', 16_000, hissOf, 4],
    ['rumble, hiss and hum at 48 kHz', 48_000, noiseHissHum(48_000), 3.5],
    ['rumble, hiss and hum at 44.1 kHz', 44_100, noiseHissHum(44_100), 3.5],
  ])('%s: gains in SI-SDR, in step with the clean sound', async (_, sampleRate, makeNoise, gain) => {
    const clean = speechAt(sampleRate);
    const noisy = mixed(clean, makeNoise(clean.length, 7), 10);
    const { after } = await denoise({ samples: noisy, sampleRate }, open, context);
    expect(after.length).toBe(noisy.length);
    expect(siSdr(clean, after) - siSdr(clean, noisy)).toBeGreaterThan(gain);
  });

  it('is better than what the model alone makes of it', async () => {
    const clean = speechAt(16_000);
    const noisy = mixed(clean, noiseOf(clean.length, 16_000, 7), 10);
    const { after } = await denoise({ samples: noisy, sampleRate: 16_000 }, open, context);
    expect(siSdr(clean, after)).toBeGreaterThan(siSdr(clean, plainly(noisy)) + 0.3);
  });

  it('has at least 15 dB less noise in its pauses', async () => {
    const clean = speechAt(16_000);
    const noisy = mixed(clean, noiseOf(clean.length, 16_000, 7), 10);
    const { before16, after16 } = await denoise({ samples: noisy, sampleRate: 16_000 }, open, context);
    const pauses = pauseSlices(after16);
    expect(levelIn(before16, pauses) - levelIn(after16, pauses)).toBeGreaterThan(15);
  });
});

it('speech without noise is left nearly as it was, as loud and at the same time', async () => {
  const clean = speechAt(16_000);
  const { after } = await denoise({ samples: clean, sampleRate: 16_000 }, open, context);
  expect(siSdr(clean, after)).toBeGreaterThan(15);
  expect(power(after) / power(clean)).toBeGreaterThan(0.8);
  expect(power(after) / power(clean)).toBeLessThan(1.05);
});

it('the shortest sound comes back as long as it was', async () => {
  const { after } = await denoise({ samples: Float32Array.of(0.5), sampleRate: 48_000 }, open, context);
  expect(after).toHaveLength(1);
  expect(Number.isFinite(after[0])).toBe(true);
});

it('a run that is no longer wanted stops', async () => {
  const signal = AbortSignal.abort();
  const samples = new Float32Array(16_000);
  await expect(denoise({ samples, sampleRate: 16_000 }, open, { ...context, signal })).rejects.toThrow();
});

it('the sample with noise is the clean one with noise of our own making', async () => {
  const clean = speechAt(16_000);
  const made = await wavBytes(mixed(clean, noiseOf(clean.length, 16_000, 880), 10), 16_000);
  expect(made.equals(readFileSync('content/samples/l0880-noise.wav'))).toBe(true);
});

function noiseHissHum(sampleRate: number) {
  return (length: number, seed: number) => noiseOf(length, sampleRate, seed);
}

/** The model with nothing of ours around it. */
function plainly(samples: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const padded = new Float32Array(samples.length + DELAY + FRAME);
  padded.set(samples);
  const stream = open();
  const result = new Float32Array(padded.length);
  for (let at = 0; at + FRAME <= padded.length; at += FRAME)
    result.set(stream.step(padded.subarray(at, at + FRAME)), at);
  stream.close();
  return result.slice(DELAY, DELAY + samples.length);
}
