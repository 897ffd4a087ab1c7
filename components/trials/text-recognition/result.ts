import { z } from 'zod';

const corner = z.tuple([z.number(), z.number()]);

/** A line as read, from where its text begins round clockwise, in pixels of the picture; the lines in reading order. */
export const recognitionResult = z.object({
  lines: z.array(
    z.object({
      text: z.string(),
      confidence: z.number().min(0).max(1),
      box: z.tuple([corner, corner, corner, corner]),
      /** Of several pictures the one it was read in, from 1. */
      page: z.int().positive().optional(),
    }),
  ),
});

export type RecognitionResult = z.infer<typeof recognitionResult>;
export type RecognisedLine = RecognitionResult['lines'][number];
