import { labelled } from '@/lib/trials/label';
import type { Picture } from '@/lib/trials/vision/model-input';
import { scaled, type Size } from '@/lib/trials/vision/region';
import { type Backdrop, paintBackdrop } from './background';
import { canvasOf, newCanvas, pixelsOf } from './canvas';
import { cleanEdge } from './clean-edge';
import { closeUpOf, insertCloseUp } from './close-up';
import { drawLabel } from './label';
import { fittedSize, foregroundShare, refineMask } from './matte';
import { type Plane, scalePlane } from './plane';
import type { Segmenter } from './segmenter';

/** Larger pictures are worked on and exported at this many pixels; a phone's memory would not hold more. */
const MOST_PIXELS = 8_000_000;

/** The size a picture is worked on at. */
export function workingSize({ width, height }: Size): Size {
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)));
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}

/** How much of each pixel of the picture, at its working size, belongs to people. */
export async function maskOf(segment: Segmenter, picture: Picture): Promise<Plane> {
  const whole = { x: 0, y: 0, width: picture.width, height: picture.height };
  const size = fittedSize(picture);
  let mask = await segment(picture, whole);
  const closeUp = closeUpOf(mask, picture);
  if (closeUp) {
    const region = scaled(closeUp, size.width / picture.width);
    mask = insertCloseUp(mask, await segment(picture, closeUp), { region, size });
  }
  return mask;
}

/** The finished picture as a PNG with its label, and the share that people take of it. */
export async function cutOut(
  picture: Picture,
  coarse: Plane,
  { backdrop, label }: { backdrop: Backdrop; label: string },
): Promise<{ png: Blob; size: Size; foreground: number }> {
  const size = workingSize(picture);
  const [pixels, small] = [pixelsOf(picture, size), pixelsOf(picture, fittedSize(size))];
  const mask = refineMask(coarse, pixels, small);
  const smallMask = scalePlane(mask, small);
  cleanEdge(pixels, mask, { pixels: small, mask: smallMask });
  for (let at = 0; at < mask.values.length; at++)
    pixels.data[at * 4 + 3] = Math.round((mask.values[at] ?? 0) * 255);
  const { canvas, context } = newCanvas(size);
  if (backdrop) paintBackdrop(context, backdrop, { small, mask: smallMask });
  context.drawImage(canvasOf(pixels), 0, 0);
  drawLabel(context, label);
  const plain = await canvas.convertToBlob({ type: 'image/png' });
  const png = await labelled(plain, { words: label, source: 'algorithmicallyEnhanced' });
  return { png, size, foreground: foregroundShare(mask) };
}
