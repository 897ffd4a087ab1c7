import type { Format } from './result';

export const FORMAT_NAMES: Record<Format, string> = { jpeg: 'JPEG', webp: 'WebP', avif: 'AVIF' };

/** Told apart by the mark as well as by the colour. */
export const FORMAT_MARKS: Record<Format, { color: string; mark: 'circle' | 'square' | 'diamond' }> = {
  jpeg: { color: 'var(--data)', mark: 'circle' },
  webp: { color: 'var(--ink)', mark: 'square' },
  avif: { color: 'var(--seal)', mark: 'diamond' },
};
