import type * as Ort from 'onnxruntime-web/wasm';

export const MODEL_RATE = 16_000;
/** Samples that are scored at a time (32 ms), and those before them that the model wants to see again. */
export const FRAME = 512;
const CONTEXT = 64;
const STATE_SHAPE = [2, 1, 128];

/** Scores the next FRAME samples of a sound: 0 is no speech, 1 is speech. */
export type Scorer = (samples: Float32Array) => Promise<number>;

/** Prepares Silero VAD (v5 and later); every call of what it returns begins a sound afresh. */
export async function openSilero(ort: typeof Ort, model: Uint8Array): Promise<() => Scorer> {
  const session = await ort.InferenceSession.create(model, { graphOptimizationLevel: 'all' });
  const sr = new ort.Tensor('int64', BigInt64Array.of(BigInt(MODEL_RATE)), []);
  return () => {
    let state: Ort.Tensor = new ort.Tensor('float32', new Float32Array(256), STATE_SHAPE);
    const seen = new Float32Array(CONTEXT + FRAME);
    return async (samples) => {
      seen.copyWithin(0, FRAME);
      seen.fill(0, CONTEXT);
      seen.set(samples, CONTEXT);
      const input = new ort.Tensor('float32', seen, [1, seen.length]);
      const { output, stateN } = await session.run({ input, state, sr });
      if (!output || !stateN) throw new Error('Silero gave no output');
      state = stateN;
      return (output.data as Float32Array)[0] ?? 0;
    };
  };
}
