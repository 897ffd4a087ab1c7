import { hann, makeFft } from './fft';
import { decibels, SLICE } from './levels';
import { MODEL_RATE } from './gtcrn';
import type { BandLevel } from './result';

const SIZE = 512;
export const BINS = SIZE / 2;
const WINDOW = hann(SIZE);
/** A full sine has half its square in each of its two bins, spread over the window. */
const FULL_SCALE = WINDOW.reduce((sum, weight) => sum + weight * weight, 0) * SIZE;

/** Power in each of BINS frequencies up to 8 kHz around a moment, as a share of full scale. */
export type Spectrum = (samples: Float32Array, centre: number) => Float32Array;

export function makeSpectrum(): Spectrum {
  const fft = makeFft(SIZE);
  const [real, imaginary] = [new Float32Array(SIZE), new Float32Array(SIZE)];
  const powers = new Float32Array(BINS);
  return (samples, centre) => {
    const start = Math.round(centre) - SIZE / 2;
    for (let k = 0; k < SIZE; k++) real[k] = (samples[start + k] ?? 0) * (WINDOW[k] ?? 0);
    imaginary.fill(0);
    fft.forward(real, imaginary);
    for (let bin = 0; bin < BINS; bin++)
      powers[bin] = (2 * ((real[bin] ?? 0) ** 2 + (imaginary[bin] ?? 0) ** 2)) / FULL_SCALE;
    return powers;
  };
}

const EDGES = [0, 250, 1000, 4000, 8000] as const;
const BAND_OF_BIN = Array.from({ length: BINS }, (_, bin) =>
  EDGES.slice(1).findIndex((edge) => (bin * MODEL_RATE) / SIZE < edge),
);
/** Enough to know a level by. */
const MOST_SLICES = 300;

type Pair = { before: Float32Array; after: Float32Array; pauses: readonly number[] };

/** What a spectrogram shows, in numbers: the level of each band while nobody speaks and while somebody does. */
export function bandLevels({ before, after, pauses }: Pair): BandLevel[] {
  const quiet = new Set(pauses);
  const all = Array.from({ length: Math.floor(before.length / SLICE) }, (_, slice) => slice);
  const speech = all.filter((slice) => !quiet.has(slice));
  const columns = [
    bandsOf(before, pauses),
    bandsOf(after, pauses),
    bandsOf(before, speech),
    bandsOf(after, speech),
  ] as const;
  return EDGES.slice(1).map((to, band) => {
    const [pauseBefore, pauseAfter, speechBefore, speechAfter] = columns.map((column) =>
      Math.round(decibels(column[band] ?? 0)),
    ) as [number, number, number, number];
    return { from: EDGES[band] ?? 0, to, pauseBefore, pauseAfter, speechBefore, speechAfter };
  });
}

function bandsOf(samples: Float32Array, slices: readonly number[]): number[] {
  const spectrum = makeSpectrum();
  const every = Math.ceil(slices.length / MOST_SLICES);
  const looked = slices.filter((_, index) => index % every === 0);
  const sums = EDGES.slice(1).map(() => 0);
  for (const slice of looked) {
    const powers = spectrum(samples, (slice + 0.5) * SLICE);
    for (let bin = 0; bin < BINS; bin++) {
      const band = BAND_OF_BIN[bin] ?? 0;
      sums[band] = (sums[band] ?? 0) + (powers[bin] ?? 0) / looked.length;
    }
  }
  return sums;
}
