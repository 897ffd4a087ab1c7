import type { RunContext } from '@/lib/trials/serve';
import { DELAY, FRAME, MODEL_RATE, type Stream } from './gtcrn';
import { refine } from './refine';
import { resample } from './resample';

/** Two tenths of a second of work between two looks at whether it is still wanted. */
const FRAMES_A_TURN = 160;

/** Before and after at the model's rate, and after at the sound's own; all are as long as the sound and in step with it. */
export type Denoised = {
  before16: Float32Array<ArrayBuffer>;
  after16: Float32Array<ArrayBuffer>;
  after: Float32Array<ArrayBuffer>;
};

type Given = { samples: Float32Array<ArrayBuffer>; sampleRate: number };

/** Takes noise out of speech. What lies above 8 kHz is lost: the model doesn't hear it. */
export async function denoise(
  { samples, sampleRate }: Given,
  open: () => Stream,
  context: RunContext,
): Promise<Denoised> {
  const before16 = resample(samples, sampleRate, MODEL_RATE);
  const after16 = refine(before16, await throughModel(before16, open, context));
  const after = new Float32Array(samples.length);
  after.set(resample(after16, MODEL_RATE, sampleRate).subarray(0, samples.length));
  return { before16, after16, after };
}

async function throughModel(
  samples: Float32Array<ArrayBuffer>,
  open: () => Stream,
  context: RunContext,
): Promise<Float32Array<ArrayBuffer>> {
  const result = new Float32Array(samples.length);
  const frames = Math.ceil((samples.length + DELAY) / FRAME);
  const input = new Float32Array(FRAME);
  const stream = open();
  try {
    for (let frame = 0; frame < frames; frame++) {
      const start = frame * FRAME;
      for (let k = 0; k < FRAME; k++) input[k] = samples[start + k] ?? 0;
      const output = stream.step(input);
      const at = start - DELAY;
      if (at >= 0) result.set(output.subarray(0, Math.max(0, result.length - at)), at);
      if (frame % FRAMES_A_TURN === 0) {
        context.progress(frame / frames);
        await new Promise((resolve) => setTimeout(resolve));
        context.signal.throwIfAborted();
      }
    }
  } finally {
    stream.close();
  }
  return result;
}
