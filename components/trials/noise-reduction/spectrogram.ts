import { decibels } from './levels';
import { BINS, makeSpectrum } from './spectrum';

const MOST_COLUMNS = 800;
/** A column looks at no more moments than this, so that a long sound is drawn as fast as a short one. */
const LOOKS = 2;
const COLUMN_SAMPLES = 128;
/** In each bin, dB of full scale: below the first it is dark, from the last on bright. */
const [DARK_DB, BRIGHT_DB] = [-100, -30];

/** From dark to bright, even in lightness; legible beside a light page and a dark one. */
const RAMP = [
  [14, 17, 27],
  [30, 58, 95],
  [66, 117, 158],
  [226, 138, 88],
  [255, 240, 214],
] as const;

export type Pixels = { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> };

const SHADES = 256;
const shades = Array.from({ length: SHADES }, (_, shade) => shadeAt(shade / (SHADES - 1)));

/** Time goes to the right, frequency up to 8 kHz, brightness is power. */
export function spectrogram(samples: Float32Array): Pixels {
  const spectrum = makeSpectrum();
  const width = Math.max(1, Math.min(MOST_COLUMNS, Math.ceil(samples.length / COLUMN_SAMPLES)));
  const data = new Uint8ClampedArray(width * BINS * 4);
  const pixels = new DataView(data.buffer);
  const loudest = new Float32Array(BINS);
  for (let x = 0; x < width; x++) {
    loudest.fill(0);
    for (let look = 0; look < LOOKS; look++) {
      const powers = spectrum(samples, ((x + (look + 0.5) / LOOKS) / width) * samples.length);
      for (let bin = 0; bin < BINS; bin++) loudest[bin] = Math.max(loudest[bin] ?? 0, powers[bin] ?? 0);
    }
    for (let bin = 0; bin < BINS; bin++)
      pixels.setUint32(((BINS - 1 - bin) * width + x) * 4, shadeOf(loudest[bin] ?? 0));
  }
  return { width, height: BINS, data };
}

function shadeOf(power: number): number {
  const share = (decibels(power) - DARK_DB) / (BRIGHT_DB - DARK_DB);
  return shades[Math.round(Math.min(1, Math.max(0, share)) * (SHADES - 1))] ?? 0;
}

/** Red, green, blue and full opacity, as they lie in a picture's data. */
function shadeAt(share: number): number {
  const place = share * (RAMP.length - 1);
  const step = Math.min(RAMP.length - 2, Math.floor(place));
  const [low, high] = [RAMP[step] ?? RAMP[0], RAMP[step + 1] ?? RAMP[0]];
  const mix = (k: 0 | 1 | 2) => Math.round(low[k] + (high[k] - low[k]) * (place - step));
  return ((mix(0) << 24) | (mix(1) << 16) | (mix(2) << 8) | 255) >>> 0;
}
