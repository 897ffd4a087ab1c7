import { InferenceSession, Tensor as OrtTensor, env } from 'onnxruntime-web/wasm';
import type { Tensor } from './detector-input';
import type { Models } from './reader';

// Several threads would need headers that cut the page off from others; one thread runs everywhere.
env.wasm.numThreads = 1;
env.logLevel = 'error';

const SESSION = { executionProviders: ['wasm'], graphOptimizationLevel: 'all' } as const;

type Bytes = Uint8Array<ArrayBuffer>;

/** Both networks of PP-OCR on ONNX Runtime. `wasm` is the runtime itself; no further file is fetched. */
export async function openModels(files: { wasm: Bytes; detector: Bytes; reader: Bytes }): Promise<Models> {
  env.wasm.wasmBinary = files.wasm.buffer;
  const detector = await openModel(files.detector);
  const reader = await openModel(files.reader);
  return {
    async detect(picture) {
      const { data, dims } = await detector(picture);
      return { map: data, height: dims[2] ?? 0, width: dims[3] ?? 0 };
    },
    async read(line) {
      const { data, dims } = await reader(line);
      return { scores: data, steps: dims[1] ?? 0, classes: dims[2] ?? 0 };
    },
  };
}

type Answer = { data: Float32Array; dims: readonly number[] };

async function openModel(bytes: Bytes): Promise<(input: Tensor) => Promise<Answer>> {
  const session = await InferenceSession.create(bytes, SESSION);
  const [inputName = '', outputName = ''] = [session.inputNames[0], session.outputNames[0]];
  return async ({ data, dims }) => {
    const answers = await session.run({ [inputName]: new OrtTensor('float32', data, dims) });
    const answer = answers[outputName];
    return { data: answer?.data as Float32Array, dims: answer?.dims ?? [] };
  };
}
