import type { Size } from '@/lib/trials/vision/region';
import type { Pixels } from './matte';

export type Drawable = ImageBitmap | OffscreenCanvas;

/** A canvas and its context, for pixels that will be read back. */
export function newCanvas({ width, height }: Size) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas in this worker');
  context.imageSmoothingQuality = 'high';
  return { canvas, context };
}

/** The pixels of a picture, scaled to a size. */
export function pixelsOf(picture: Drawable, size: Size): Pixels {
  const { context } = newCanvas(size);
  context.drawImage(picture, 0, 0, size.width, size.height);
  const { width, height, data } = context.getImageData(0, 0, size.width, size.height);
  return { width, height, data };
}

/** A canvas with these pixels. */
export function canvasOf(pixels: Pixels): OffscreenCanvas {
  const { canvas, context } = newCanvas(pixels);
  context.putImageData(new ImageData(new Uint8ClampedArray(pixels.data), pixels.width, pixels.height), 0, 0);
  return canvas;
}
