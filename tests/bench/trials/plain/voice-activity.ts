import * as ort from 'onnxruntime-web/wasm';
import { FRAME, MODEL_RATE, openSilero, type Scorer } from '@/components/trials/voice-activity/silero';
import type { PlainRun } from '../plain-run';
import { decoded } from './decoded';

let open: (() => Scorer) | undefined;

/** The scores alone: no segments, no waveform. */
export const plain: PlainRun = {
  async open(assets) {
    ort.env.wasm.numThreads = 1;
    ort.env.wasm.wasmBinary = assets.runtime?.buffer;
    open = await openSilero(ort, assets.model ?? new Uint8Array());
  },
  async run(input) {
    const samples = await decoded(input as Blob, MODEL_RATE);
    const score = open?.();
    for (let at = 0; at < samples.length; at += FRAME) await score?.(samples.subarray(at, at + FRAME));
  },
};
