import { z } from 'zod';

/** Where somebody speaks, in seconds, in order and apart from each other. */
export const activityResult = z.object({
  segments: z.array(z.object({ start: z.number().min(0), end: z.number().positive() })),
});

export type ActivityResult = z.infer<typeof activityResult>;

export type ActivityExtra = {
  samples: Float32Array<ArrayBuffer>;
  sampleRate: number;
  /** How loud each of equal slices is, the loudest being 1. */
  peaks: number[];
  seconds: number;
};
