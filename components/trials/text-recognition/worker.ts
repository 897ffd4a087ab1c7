import { InferenceSession, Tensor as OrtTensor, env } from 'onnxruntime-web/wasm';
import { serveTrial } from '@/lib/trials/serve';
import { readAlphabet } from './decode';
import { openPicture } from './open-picture';
import type { Models } from './reader';
import { recognise } from './recognise';
import type { Tensor } from './detector-input';
import type { RecognisedLine, RecognitionResult } from './result';

// Several threads would need headers that cut the page off from others; one thread runs everywhere.
env.wasm.numThreads = 1;
env.logLevel = 'error';

/** Of every picture, its lines; several pictures are pages, read one after another. */
serveTrial<Blob | Blob[], null, RecognitionResult>({
  async load(context) {
    const [wasm, detector, reader, dictionary] = await Promise.all(
      ['runtime', 'detector', 'reader', 'dictionary'].map((name) => context.asset(name)),
    );
    env.wasm.wasmBinary = wasm?.buffer;
    const models: Models = {
      detect: await openDetector(detector),
      read: await openReader(reader),
    };
    const alphabet = readAlphabet(new TextDecoder().decode(dictionary));
    return async (input, _options, run) => {
      const pages = Array.isArray(input) ? input : [input];
      const earlier: RecognisedLine[] = [];
      const mark = (lines: RecognisedLine[], page: number) =>
        pages.length > 1 ? lines.map((line) => ({ ...line, page })) : lines;
      for (const [index, blob] of pages.entries()) {
        const { raster, enlarge } = await openPicture(blob);
        const tools = { models, alphabet, check: () => run.signal.throwIfAborted() };
        const lines = await recognise(raster, tools, (done, read) =>
          run.progress((index + done) / pages.length, {
            lines: [...earlier, ...mark(read.map(enlarge), index + 1)],
          }),
        );
        earlier.push(...mark(lines.map(enlarge), index + 1));
      }
      return { result: { lines: earlier } };
    };
  },
});

const SESSION = { executionProviders: ['wasm'], graphOptimizationLevel: 'all' } as const;

async function openDetector(bytes: Uint8Array | undefined): Promise<Models['detect']> {
  const run = await openModel(bytes);
  return async (picture) => {
    const { data, dims } = await run(picture);
    return { map: data, height: dims[2] ?? 0, width: dims[3] ?? 0 };
  };
}

async function openReader(bytes: Uint8Array | undefined): Promise<Models['read']> {
  const run = await openModel(bytes);
  return async (line) => {
    const { data, dims } = await run(line);
    return { scores: data, steps: dims[1] ?? 0, classes: dims[2] ?? 0 };
  };
}

type Answer = { data: Float32Array; dims: readonly number[] };

async function openModel(bytes: Uint8Array | undefined): Promise<(input: Tensor) => Promise<Answer>> {
  const session = await InferenceSession.create(bytes ?? new Uint8Array(), SESSION);
  const [inputName = '', outputName = ''] = [session.inputNames[0], session.outputNames[0]];
  return async ({ data, dims }) => {
    const answers = await session.run({ [inputName]: new OrtTensor('float32', data, dims) });
    const answer = answers[outputName];
    return { data: answer?.data as Float32Array, dims: answer?.dims ?? [] };
  };
}
