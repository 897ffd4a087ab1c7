import type { Picture } from '@/lib/trials/vision/model-input';
import type { Size } from '@/lib/trials/vision/region';
import { type Detectors } from '../face-detection/detectors';
import { findFacesInFrame } from '../face-detection/finder';
import { type Backdrop, paintBackdrop, type Scene } from './background';
import { canvasOf, pixelsOf } from './canvas';
import { drawLabel } from './label';
import { foregroundShare, refineMask } from './matte';
import { type Plane, planeOf, scalePlane } from './plane';
import type { Segmenter } from './segmenter';

/** A face is looked for in every so many frames; between them nobody comes or goes. */
const LOOKS_EVERY = 8;

/** How much of a new mask counts against the one before: less flicker, at the cost of a slight trail. */
const NEWNESS = 0.65;

/** The mask of a frame is fitted at this many pixels of its longer side, to be done thirty times a second. */
const FITTED = 192;

/** A blurred background holds no details, so it is made at this many. */
const BLURRED = 96;

export type LivePicture = { found: boolean; foreground: number; frame: ImageBitmap | null };

/** Works on frame after frame of a camera and remembers the last. */
export class LivePortrait {
  #frames = 0;
  #found = false;
  #last: Plane | null = null;
  #context: OffscreenCanvasRenderingContext2D | null = null;

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
    const small = pixelsOf(frame, scaledTo(frame, FITTED));
    const fitted = refineMask(mask, small, small);
    const context = this.#drawing(frame);
    context.globalCompositeOperation = 'copy';
    context.drawImage(shape(fitted), 0, 0, frame.width, frame.height);
    context.globalCompositeOperation = 'source-in';
    context.drawImage(frame, 0, 0);
    if (backdrop) {
      context.globalCompositeOperation = 'destination-over';
      paintBackdrop(context, backdrop, sceneOf(frame, fitted));
    }
    context.globalCompositeOperation = 'source-over';
    drawLabel(context, label);
    return {
      found: true,
      foreground: foregroundShare(fitted),
      frame: context.canvas.transferToImageBitmap(),
    };
  }

  #drawing({ width, height }: Size): OffscreenCanvasRenderingContext2D {
    const { canvas } = this.#context ?? {};
    if (canvas?.width !== width || canvas.height !== height) {
      this.#context = new OffscreenCanvas(width, height).getContext('2d');
    }
    if (!this.#context) throw new Error('no canvas in this worker');
    return this.#context;
  }

  #steady(mask: Plane): Plane {
    const last = this.#last;
    this.#last = last
      ? planeOf(mask, (at) => NEWNESS * (mask.values[at] ?? 0) + (1 - NEWNESS) * (last.values[at] ?? 0))
      : mask;
    return this.#last;
  }
}

function scaledTo({ width, height }: Size, longest: number): Size {
  const scale = longest / Math.max(width, height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function sceneOf(frame: Picture, mask: Plane): Scene {
  const small = pixelsOf(frame, scaledTo(frame, BLURRED));
  return { small, mask: scalePlane(mask, small) };
}

/** A canvas that is opaque where people are. */
function shape(mask: Plane): OffscreenCanvas {
  const data = new Uint8ClampedArray(mask.values.length * 4);
  mask.values.forEach((value, at) => {
    data[at * 4 + 3] = value * 255;
  });
  return canvasOf({ width: mask.width, height: mask.height, data });
}
