import { z } from 'zod';

export const FORMATS = ['jpeg', 'webp', 'avif'] as const;
export type Format = (typeof FORMATS)[number];

/** `quality` is each encoder's own scale from 0 to 100; the scales can't be compared, sizes and SSIM can. */
export const compressionResult = z.object({
  results: z.array(
    z.object({
      format: z.enum(FORMATS),
      quality: z.int().min(0).max(100),
      bytes: z.int().positive(),
      ssim: z.number().max(1),
    }),
  ),
});

export type CompressionResult = z.infer<typeof compressionResult>;
export type Compressed = CompressionResult['results'][number];

export type CompressionExtra = {
  width: number;
  height: number;
  /** The encoded files, in the order of the results. */
  files: Blob[];
};

export type CompressionOptions = {
  /** AVIF's effort, from 0 (slowest, smallest) to 10. */
  avifSpeed: number;
};
