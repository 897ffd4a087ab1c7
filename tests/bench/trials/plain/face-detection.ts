import { FAR, NEAR, openPlain, runPlain } from '../plain-litert';
import type { PlainRun } from '../plain-run';

/** As often as the trial on the first sample: ten tiles, and two close-ups of the one face with each model. */
export const plain: PlainRun = {
  open: (assets) => openPlain(assets, [FAR, NEAR]),
  async run(input) {
    const picture = await createImageBitmap(input as Blob);
    await runPlain(picture, FAR, 12);
    await runPlain(picture, NEAR, 2);
  },
};
