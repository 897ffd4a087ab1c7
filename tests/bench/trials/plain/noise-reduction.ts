import { FRAME, MODEL_RATE, openGtcrn, type Stream } from '@/components/trials/noise-reduction/gtcrn';
import type { PlainRun } from '../plain-run';
import { decoded } from './decoded';

let open: (() => Stream) | undefined;

/** The model alone: no second look, no spectrograms, no file. */
export const plain: PlainRun = {
  async open(assets) {
    open = await openGtcrn(assets.gtcrn ?? new Uint8Array());
  },
  async run(input) {
    const samples = await decoded(input as Blob, MODEL_RATE);
    const stream = open?.();
    const result = new Float32Array(samples.length);
    for (let at = 0; at + FRAME <= samples.length; at += FRAME)
      result.set(stream?.step(samples.subarray(at, at + FRAME)) ?? [], at);
    stream?.close();
  },
};
