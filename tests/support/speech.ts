// Speech with noise of our own making, the same every time, and how to measure what became of it.
import { readFileSync } from 'node:fs';
import { encodeWav } from '@/components/trials/noise-reduction/wav';

export type Samples = Float32Array<ArrayBuffer>;

/** The first channel of 16-bit PCM, as the samples of this project are kept. */
export function readWav(bytes: Uint8Array): { samples: Samples; sampleRate: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 12;
  while (view.getUint32(at) !== 0x64617461) at += 8 + view.getUint32(at + 4, true);
  const step = view.getUint16(32, true);
  const count = view.getUint32(at + 4, true) / step;
  return {
    sampleRate: view.getUint32(24, true),
    samples: Float32Array.from({ length: count }, (_, k) => view.getInt16(at + 8 + k * step, true) / 32768),
  };
}

export function readSample(name: string): { samples: Samples; sampleRate: number } {
  return readWav(readFileSync(`content/samples/${name}`));
}

/** Uniform in ±0.5; Knuth's linear congruential generator. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
}

/** Rumble that comes and goes, hiss, and the hum of mains: what docs/recordings/README.md says of noise. */
export function noiseOf(length: number, sampleRate: number, seed: number): Samples {
  const white = generator(seed);
  let brown = 0;
  return Float32Array.from({ length }, (_, k) => {
    const time = k / sampleRate;
    brown = 0.995 * brown + 0.08 * white();
    const swell = 1 + 0.3 * Math.sin(2 * Math.PI * 0.7 * time);
    return (brown + 0.25 * white()) * swell + 0.06 * Math.sin(2 * Math.PI * 100 * time);
  });
}

/** Steady hiss. */
export function hissOf(length: number, seed: number): Samples {
  const white = generator(seed);
  return Float32Array.from({ length }, () => white() + white() + white());
}

/** The sum of speech and noise that lies `db` below it. */
export function mixed(speech: Samples, noise: Samples, db: number): Samples {
  const gain = Math.sqrt(power(speech) / power(noise)) / 10 ** (db / 20);
  return speech.map((sample, k) => sample + gain * (noise[k] ?? 0));
}

/** The parts one after another, with so many seconds of silence around each. */
export function withPauses(parts: readonly Samples[], sampleRate: number, seconds: number): Samples {
  const pause = Math.round(seconds * sampleRate);
  const joined = new Float32Array(pause + parts.reduce((sum, part) => sum + part.length + pause, 0));
  let at = pause;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length + pause;
  }
  return joined;
}

export function power(samples: Float32Array): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
}

/** Scale-invariant signal-to-distortion ratio in dB (Le Roux et al., 2019). */
export function siSdr(clean: Float32Array, estimate: Float32Array): number {
  let [both, own] = [0, 0];
  for (let k = 0; k < clean.length; k++) {
    both += (clean[k] ?? 0) * (estimate[k] ?? 0);
    own += (clean[k] ?? 0) ** 2;
  }
  let [target, rest] = [0, 0];
  for (let k = 0; k < clean.length; k++) {
    const part = (both / own) * (clean[k] ?? 0);
    target += part ** 2;
    rest += ((estimate[k] ?? 0) - part) ** 2;
  }
  return 10 * Math.log10(target / rest);
}

export async function wavBytes(samples: Float32Array, sampleRate: number): Promise<Buffer> {
  return Buffer.from(await encodeWav(samples, sampleRate).arrayBuffer());
}
