import type { Picture } from '@/lib/trials/vision/model-input';
import { type Detectors } from '../face-detection/detectors';
import { findFacesInFrame } from '../face-detection/finder';
import { type Backdrop, paintBackdrop } from './background';
import { canvasOf, newCanvas, pixelsOf } from './canvas';
import { drawLabel } from './label';
import { foregroundShare, refineMask } from './matte';
import { type Plane, planeOf } from './plane';
import type { Segmenter } from './segmenter';

/** A face is looked for in every so many frames; between them nobody comes or goes. */
const LOOKS_EVERY = 8;

/** How much of a new mask counts against the one before: less flicker, at the cost of a slight trail. */
const NEWNESS = 0.65;

/** The mask of a frame is fitted at this many pixels of its longer side, to be done thirty times a second. */
const SMALL = 224;

export type LivePicture = { found: boolean; foreground: number; frame: ImageBitmap | null };

/** Works on frame after frame of a camera and remembers the last. */
export class LivePortrait {
  #frames = 0;
  #found = false;
  #last: Plane | null = null;

  constructor(
    readonly detectors: Detectors,
    readonly segment: Segmenter,
  ) {}

  /** The frame with its new background; none where nobody is in sight. */
  async next(
    frame: Picture,
    { backdrop, label }: { backdrop: Backdrop; label: string },
  ): Promise<LivePicture> {
    if (this.#frames++ % LOOKS_EVERY === 0)
      this.#found = (await findFacesInFrame(this.detectors, frame)).length > 0;
    if (!this.#found) {
      this.#last = null;
      return { found: false, foreground: 0, frame: null };
    }
    const mask = this.#steady(
      await this.segment(frame, { x: 0, y: 0, width: frame.width, height: frame.height }),
    );
    const scale = SMALL / Math.max(frame.width, frame.height);
    const small = pixelsOf(frame, {
      width: Math.round(frame.width * scale),
      height: Math.round(frame.height * scale),
    });
    const fitted = refineMask(mask, small, small);
    const { canvas, context } = newCanvas(frame);
    context.drawImage(shape(fitted), 0, 0, canvas.width, canvas.height);
    context.globalCompositeOperation = 'source-in';
    context.drawImage(frame, 0, 0);
    if (backdrop) {
      context.globalCompositeOperation = 'destination-over';
      paintBackdrop(context, backdrop, { small, mask: fitted });
    }
    context.globalCompositeOperation = 'source-over';
    drawLabel(context, label);
    return { found: true, foreground: foregroundShare(fitted), frame: canvas.transferToImageBitmap() };
  }

  #steady(mask: Plane): Plane {
    const last = this.#last;
    this.#last = last
      ? planeOf(mask, (at) => NEWNESS * (mask.values[at] ?? 0) + (1 - NEWNESS) * (last.values[at] ?? 0))
      : mask;
    return this.#last;
  }
}

/** A canvas that is opaque where people are. */
function shape(mask: Plane): OffscreenCanvas {
  const data = new Uint8ClampedArray(mask.values.length * 4);
  mask.values.forEach((value, at) => {
    data[at * 4 + 3] = value * 255;
  });
  return canvasOf({ width: mask.width, height: mask.height, data });
}
