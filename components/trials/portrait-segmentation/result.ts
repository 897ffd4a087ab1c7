import { z } from 'zod';
import type { Locale } from '@/lib/i18n/locales';

/** `foreground` is the share of the picture that belongs to people; 0 where none was found. */
export const portraitResult = z.object({ found: z.boolean(), foreground: z.number().min(0).max(1) });

export type PortraitResult = z.infer<typeof portraitResult>;

/** What goes behind the person; `none` leaves the picture see-through. */
export const BACKGROUNDS = ['none', 'blur', 'colour', 'picture'] as const;

export type Background = (typeof BACKGROUNDS)[number];

export type PortraitOptions = {
  background: Background;
  /** `#rrggbb`. */
  colour: string;
  /** The visitor's own; until there is one, `picture` blurs. */
  picture: Blob | null;
};

export type PortraitExtra = {
  /** Of a still picture, where a person was found. */
  png?: Blob;
  /** Pixels of the PNG, which is smaller than a very large original. */
  size?: { width: number; height: number };
  /** Of a frame of the camera. */
  frame?: ImageBitmap;
};

/** A file, or a frame of the camera; and the language of what the finished picture says of itself. */
export type PortraitInput = { picture: Blob | ImageBitmap; locale: Locale };
