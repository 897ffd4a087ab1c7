import { z } from 'zod';

/** The time of the first frame of every shot but the first, in seconds. */
export const shotResult = z.object({ cuts: z.array(z.number().min(0)) });

export type ShotResult = z.infer<typeof shotResult>;

/** A frame as the comparison sees it: 64 by 36 pixels, four bytes each. */
export type SmallFrame = { time: number; pixels: Uint8ClampedArray<ArrayBuffer> };

/** A video file, or its frames where the browser can't decode in a worker. */
export type ShotInput = Blob | { frames: SmallFrame[]; seconds: number };

export type ShotExtra = {
  seconds: number;
  framesPerSecond: number;
  /** How different each frame is from the one before, 0 to 1, with its time. */
  distances: { times: Float32Array; values: Float32Array };
  /** A picture from the middle of each shot; fewer where there are very many. */
  thumbnails: Blob[];
};
