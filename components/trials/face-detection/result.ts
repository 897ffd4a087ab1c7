import { z } from 'zod';

/** Boxes in pixels of the picture, turned as its EXIF orientation says. `score` is how sure the models are, 0 to 1. */
export const faceResult = z.object({
  faces: z.array(
    z.object({
      box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
      score: z.number().min(0).max(1),
    }),
  ),
});

export type FaceResult = z.infer<typeof faceResult>;

/** A file, or a frame of the camera. */
export type FaceInput = Blob | { frame: ImageBitmap };

export type FaceExtra = Record<string, never>;
