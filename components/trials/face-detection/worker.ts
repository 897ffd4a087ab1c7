import { decodePicture } from '@/lib/trials/picture';
import { serveTrial } from '@/lib/trials/serve';
import { startLiteRt } from '@/lib/trials/vision/litert';
import { MOST_PIXELS } from '@/lib/trials/vision/limits';
import type { Face } from './decode';
import { loadDetectors } from './detectors';
import { findFaces, findFacesInFrame } from './finder';
import type { FaceInput, FaceResult } from './result';

serveTrial<FaceInput, null, FaceResult>({
  async load(context) {
    await startLiteRt(context);
    const detectors = await loadDetectors(context);
    return async (input, _options, search) => {
      const isFile = input instanceof Blob;
      const picture = isFile ? await decodePicture(input, { maxPixels: MOST_PIXELS }) : input.frame;
      try {
        const faces = await (isFile
          ? findFaces(detectors, picture, search)
          : findFacesInFrame(detectors, picture));
        return { result: { faces: faces.map(rounded) } };
      } finally {
        picture.close();
      }
    };
  },
});

/** Boxes are no more exact than a pixel, scores no more than a hundredth. */
function rounded({ box, score }: Face): Face {
  const { x, y, width, height } = box;
  const [left, top] = [Math.round(x), Math.round(y)];
  return {
    box: { x: left, y: top, width: Math.round(x + width) - left, height: Math.round(y + height) - top },
    score: Math.round(score * 100) / 100,
  };
}
