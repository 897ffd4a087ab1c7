import { FAR, MASK, NEAR, openPlain, runPlain } from '../plain-litert';
import type { PlainRun } from '../plain-run';

/** As often as the trial on the first sample: the face is found in the whole; then the mask, and a PNG. */
export const plain: PlainRun = {
  open: (assets) => openPlain(assets, [FAR, NEAR, MASK]),
  async run(input) {
    const picture = await createImageBitmap(input as Blob);
    await runPlain(picture, FAR, 3);
    await runPlain(picture, NEAR, 2);
    await runPlain(picture, MASK, 1);
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    await canvas.convertToBlob({ type: 'image/png' });
  },
};
