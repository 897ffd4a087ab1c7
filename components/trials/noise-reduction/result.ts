import { z } from 'zod';

const level = z.number().min(-120).max(10);

/** Levels are those of the pauses between words, in dB of full scale; the sampling rate is that of the WAV. */
export const noiseResult = z.object({
  sampleRate: z.int().positive(),
  seconds: z.number().positive(),
  noiseBeforeDb: level,
  noiseAfterDb: level,
});

export type NoiseResult = z.infer<typeof noiseResult>;

/** The same levels in a part of the frequencies, in hertz. */
export type BandLevel = {
  from: number;
  to: number;
  pauseBefore: number;
  pauseAfter: number;
  speechBefore: number;
  speechAfter: number;
};

export type NoiseExtra = {
  before: Float32Array<ArrayBuffer>;
  after: Float32Array<ArrayBuffer>;
  pictures: { before: ImageBitmap; after: ImageBitmap };
  bands: BandLevel[];
  wav: Blob;
};
