import { type Assets, compileModel } from '@/lib/trials/vision/litert';
import { modelInput, type Picture } from '@/lib/trials/vision/model-input';
import type { Region } from '@/lib/trials/vision/region';
import type { Plane } from './plane';

/** Side of the model's input and of its mask. */
export const MASK_SIDE = 256;

/** The mask of a region, 256 by 256, however long or wide the region is: the model is shown it stretched, as it was trained. */
export type Segmenter = (picture: Picture, region: Region) => Promise<Plane>;

/** Compiles MediaPipe's selfie segmentation. */
export async function loadSegmenter(assets: Assets): Promise<Segmenter> {
  const run = await compileModel(await assets.asset('selfie_segmentation.tflite'));
  const input = modelInput({ width: MASK_SIDE, height: MASK_SIDE, range: [0, 1] });
  return async (picture, region) => {
    const [values] = await run(input(picture, region));
    if (values?.length !== MASK_SIDE ** 2) throw new Error('not a mask of the expected size');
    return { width: MASK_SIDE, height: MASK_SIDE, values };
  };
}
