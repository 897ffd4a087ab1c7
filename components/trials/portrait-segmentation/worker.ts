import { decodePicture } from '@/lib/trials/picture';
import { type Outcome, type RunContext, serveTrial } from '@/lib/trials/serve';
import { MOST_PIXELS } from '@/lib/trials/vision/limits';
import { startLiteRt } from '@/lib/trials/vision/litert';
import { type Detectors, loadDetectors } from '../face-detection/detectors';
import { hasFace } from '../face-detection/finder';
import type { Backdrop } from './background';
import { cutOut, maskOf } from './cut-out';
import { LivePortrait } from './live-portrait';
import type { PortraitInput, PortraitOptions, PortraitResult } from './result';
import { loadSegmenter, type Segmenter } from './segmenter';
import { LABELS } from './words';

/** How much of the work is done once it is known that somebody is there, and once it is known where. */
const [FACES_SHARE, MASK_SHARE] = [0.4, 0.5];

type Models = { detectors: Detectors; segment: Segmenter };

serveTrial<PortraitInput, PortraitOptions, PortraitResult>({
  async load(context) {
    await startLiteRt(context);
    const models = { detectors: await loadDetectors(context), segment: await loadSegmenter(context) };
    const live = new LivePortrait(models.detectors, models.segment);
    const backdropOf = rememberBackdrop();
    return async ({ picture, locale }, options, run) => {
      const look = { backdrop: await backdropOf(options), label: LABELS[locale][options.background] };
      if (picture instanceof Blob) return cutStill(models, picture, { ...look, run });
      const { frame, ...result } = await live.next(picture, look).finally(() => picture.close());
      return frame ? { result, extra: { frame }, transfer: [frame] } : { result };
    };
  },
});

type Work = { backdrop: Backdrop; label: string; run: RunContext };

async function cutStill(
  { detectors, segment }: Models,
  file: Blob,
  { run, ...look }: Work,
): Promise<Outcome<PortraitResult>> {
  const picture = await decodePicture(file, { maxPixels: MOST_PIXELS });
  try {
    // The mask would be invented where nobody is: a cat’s is as certain as a person’s.
    if (!(await hasFace(detectors, picture, run.signal))) return { result: { found: false, foreground: 0 } };
    run.progress(FACES_SHARE);
    const mask = await maskOf(segment, picture);
    run.signal.throwIfAborted();
    run.progress(MASK_SHARE);
    const { png, size, foreground } = await cutOut(picture, mask, look);
    return {
      result: { found: true, foreground: Math.round(foreground * 1000) / 1000 },
      extra: { png, size },
    };
  } finally {
    picture.close();
  }
}

/** Turns options into what is painted. A picture behind is decoded once, not for each frame of a camera. */
function rememberBackdrop(): (options: PortraitOptions) => Promise<Backdrop> {
  let known = '';
  let decoded: ImageBitmap | null = null;
  return async ({ background, colour, picture }) => {
    if (background === 'none') return null;
    if (background === 'colour') return { kind: 'colour', colour };
    if (background === 'blur' || !picture) return { kind: 'blur' };
    // A blob is another one each time it comes from the page; a file keeps its name and date.
    const name = picture instanceof File ? `${picture.name} ${picture.lastModified} ${picture.size}` : '';
    if (!decoded || name === '' || name !== known) {
      decoded?.close();
      decoded = await decodePicture(picture, { maxPixels: MOST_PIXELS });
      known = name;
    }
    return { kind: 'picture', picture: decoded };
  };
}
