// The model works in steps of 16 ms and can't know what comes after. Here the whole sound is known: the noise it left
// and the speech it took are judged again with a longer window, against the noise of the quietest stretches
// (a Wiener gain; Loizou, Speech Enhancement, 2nd edition, chapter 6).
import { hann, makeFft } from './fft';

const SIZE = 1024;
const HOP = SIZE / 2;
/** The share of a sound whose noise is taken for that of the whole, and how much of it is looked at. */
const QUIET_SHARE = 0.2;
const QUIET_FRAMES = 400;
/** No frequency is brought back louder than this many times what the model left of it. */
const MOST = 1.5;
/** Below this bin (31 Hz) there is no speech to find again; an offset of the sound stays what the model makes of it. */
const LOWEST = 2;
/** The median of an exponential distribution, which the power of noise follows, is its mean times this. */
const MEDIAN_OF_MEAN = Math.LN2;

/** Its squares a hop apart add up to 1. */
const WINDOW = hann(SIZE).map(Math.sqrt);

/** A better estimate of the speech in `noisy` than `denoised`, which a model made of it. Both at the same rate and time. */
export function refine(
  noisy: Float32Array<ArrayBuffer>,
  denoised: Float32Array<ArrayBuffer>,
): Float32Array<ArrayBuffer> {
  const fft = makeFft(SIZE);
  const noise = noisePower(noisy, denoised);
  const refined = new Float32Array(noisy.length);
  const [real, imaginary] = [new Float32Array(SIZE), new Float32Array(SIZE)];
  for (let start = HOP - SIZE; start < noisy.length; start += HOP) {
    // Both real signals go through one complex transform.
    windowed(noisy, start, real);
    windowed(denoised, start, imaginary);
    fft.forward(real, imaginary);
    weigh(real, imaginary, noise);
    fft.inverse(real, imaginary);
    for (let k = Math.max(0, -start); k < SIZE && start + k < refined.length; k++)
      refined[start + k] = (refined[start + k] ?? 0) + (real[k] ?? 0) * (WINDOW[k] ?? 0);
  }
  return refined;
}

function windowed(samples: Float32Array, start: number, into: Float32Array): void {
  for (let k = 0; k < SIZE; k++) into[k] = (samples[start + k] ?? 0) * (WINDOW[k] ?? 0);
}

/** Leaves in `real` and `imaginary` the spectrum of the noisy sound times the gain. */
function weigh(real: Float32Array, imaginary: Float32Array, noise: Float32Array): void {
  for (let k = 0; k <= SIZE / 2; k++) {
    const mirror = (SIZE - k) % SIZE;
    const [a, b, c, d] = [real[k] ?? 0, imaginary[k] ?? 0, real[mirror] ?? 0, imaginary[mirror] ?? 0];
    const [noisyRe, noisyIm] = [(a + c) / 2, (b - d) / 2];
    const [speechRe, speechIm] = [(b + d) / 2, (c - a) / 2];
    const speech = speechRe * speechRe + speechIm * speechIm;
    const all = noisyRe * noisyRe + noisyIm * noisyIm;
    const wiener = speech === 0 ? 0 : speech / (speech + (noise[k] ?? 0));
    const gain = all === 0 ? 0 : Math.min(wiener, MOST * Math.sqrt(speech / all));
    real[k] = k < LOWEST ? speechRe : gain * noisyRe;
    imaginary[k] = k < LOWEST ? speechIm : gain * noisyIm;
    real[mirror] = real[k] ?? 0;
    imaginary[mirror] = -(imaginary[k] ?? 0);
  }
}

/** Power a frequency of what the model took away, in the frames where it left least. */
function noisePower(noisy: Float32Array, denoised: Float32Array): Float32Array {
  const fft = makeFft(SIZE);
  const frames = quietFrames(denoised);
  const powers = Array.from({ length: SIZE / 2 + 1 }, () => new Float32Array(frames.length));
  const [real, imaginary] = [new Float32Array(SIZE), new Float32Array(SIZE)];
  for (const [frame, start] of frames.entries()) {
    for (let k = 0; k < SIZE; k++)
      real[k] = ((noisy[start + k] ?? 0) - (denoised[start + k] ?? 0)) * (WINDOW[k] ?? 0);
    imaginary.fill(0);
    fft.forward(real, imaginary);
    for (const [k, power] of powers.entries()) power[frame] = (real[k] ?? 0) ** 2 + (imaginary[k] ?? 0) ** 2;
  }
  return Float32Array.from(powers, (power) => median(power) / MEDIAN_OF_MEAN);
}

function quietFrames(denoised: Float32Array): number[] {
  const frames: { start: number; energy: number }[] = [];
  for (let start = 0; start === 0 || start + SIZE <= denoised.length; start += HOP) {
    let energy = 0;
    for (let k = start; k < start + SIZE; k++) energy += (denoised[k] ?? 0) ** 2;
    frames.push({ start, energy });
  }
  const quiet = frames
    .sort((a, b) => a.energy - b.energy)
    .slice(0, Math.ceil(frames.length * QUIET_SHARE))
    .map(({ start }) => start);
  const every = Math.ceil(quiet.length / QUIET_FRAMES);
  return quiet.filter((_, index) => index % every === 0);
}

function median(values: Float32Array): number {
  return values.sort()[values.length >> 1] ?? 0;
}
