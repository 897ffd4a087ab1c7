import { z } from 'zod';

/** `foreground` is the share of the picture that belongs to people; 0 where none was found. */
export const portraitResult = z.object({ found: z.boolean(), foreground: z.number().min(0).max(1) });

export type PortraitResult = z.infer<typeof portraitResult>;

/** What goes behind the person. `picture` is the visitor's own; without one the background stays see-through. */
export const BACKGROUNDS = ['none', 'blur', 'colour', 'picture'] as const;

export type Background = (typeof BACKGROUNDS)[number];

export type PortraitOptions = {
  background: Background;
  /** `#rrggbb`. */
  colour: string;
  picture: Blob | null;
  /** What the finished picture says of itself, in the visitor's language: drawn into it, and written into the file. */
  label: string;
};

/** Only where a person was found. */
export type PortraitExtra = {
  png?: Blob;
  /** Pixels of the file, which is smaller than a very large original. */
  size?: { width: number; height: number };
  /** Of a frame of the camera. */
  frame?: ImageBitmap;
};

/** A file, or a frame of the camera. */
export type PortraitInput = Blob | { frame: ImageBitmap; options: PortraitOptions };
