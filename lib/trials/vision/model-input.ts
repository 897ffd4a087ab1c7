import type { Region } from './region';

/** What a canvas can draw and has a size. */
export type Picture = ImageBitmap | OffscreenCanvas;

export type ModelInput = { width: number; height: number; range: readonly [low: number, high: number] };

/**
 * Makes a function that scales a region of a picture to a model's input: RGB, row by row, in the model's range. What lies
 * outside the picture is black, as the models were trained. One canvas serves all calls.
 */
export function modelInput({ width, height, range }: ModelInput) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas in this worker');
  context.imageSmoothingQuality = 'medium';
  return (picture: Picture, region: Region): Float32Array<ArrayBuffer> => {
    context.fillStyle = '#000';
    context.fillRect(0, 0, width, height);
    const [x, y] = [width / region.width, height / region.height];
    context.drawImage(picture, -region.x * x, -region.y * y, picture.width * x, picture.height * y);
    return toRange(context.getImageData(0, 0, width, height).data, range);
  };
}

/** RGBA bytes as RGB numbers between `low` and `high`. */
export function toRange(
  rgba: Uint8ClampedArray,
  [low, high]: ModelInput['range'],
): Float32Array<ArrayBuffer> {
  const scale = (high - low) / 255;
  const values = new Float32Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    values[to] = (rgba[from] ?? 0) * scale + low;
    values[to + 1] = (rgba[from + 1] ?? 0) * scale + low;
    values[to + 2] = (rgba[from + 2] ?? 0) * scale + low;
  }
  return values;
}
