import type { Size } from '@/lib/trials/vision/region';
import { blurBackground } from './blurred';
import { canvasOf, type Drawable } from './canvas';
import type { Pixels } from './matte';
import type { Plane } from './plane';

/** What is painted behind a person; null leaves the picture see-through. */
export type Backdrop =
  { kind: 'colour'; colour: string } | { kind: 'blur' } | { kind: 'picture'; picture: Drawable } | null;

/** How far a point of the background is spread, as a share of the picture's longer side. */
const BLUR = 0.022;

export type Scene = {
  /** The picture and its mask at a size where blurring is cheap: what is blurred has no details to lose. */
  small: Pixels;
  mask: Plane;
};

/** Paints the backdrop over the whole of a canvas. */
export function paintBackdrop(
  context: OffscreenCanvasRenderingContext2D,
  backdrop: Exclude<Backdrop, null>,
  { small, mask }: Scene,
): void {
  const { width, height } = context.canvas;
  if (backdrop.kind === 'colour') {
    context.fillStyle = backdrop.colour;
    context.fillRect(0, 0, width, height);
  } else if (backdrop.kind === 'blur') {
    const radius = Math.max(1, Math.round(Math.max(small.width, small.height) * BLUR));
    context.drawImage(canvasOf(blurBackground(small, mask, radius)), 0, 0, width, height);
  } else {
    const { x, y, width: across, height: down } = covering(backdrop.picture, { width, height });
    context.drawImage(backdrop.picture, x, y, across, down);
  }
}

/** Where to draw a picture so that it covers a canvas, keeps its shape and stays in the middle. */
export function covering(picture: Size, canvas: Size) {
  const scale = Math.max(canvas.width / picture.width, canvas.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  return { x: (canvas.width - width) / 2, y: (canvas.height - height) / 2, width, height };
}
