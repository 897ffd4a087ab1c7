import * as ort from 'onnxruntime-web/wasm';
import type { Sound } from '@/lib/trials/audio';
import { TrialFault } from '@/lib/trials/faults';
import { serveTrial } from '@/lib/trials/serve';
import { peaksOf } from './peaks';
import type { ActivityExtra, ActivityResult } from './result';
import { scoresOf } from './score';
import { segmentsOf } from './segments';
import { openSilero } from './silero';

const PEAKS = 400;

// Several threads would need headers that cut the page off from others; one thread runs everywhere.
ort.env.wasm.numThreads = 1;
ort.env.logLevel = 'error';

serveTrial<Sound, unknown, ActivityResult>({
  async load(files) {
    const [runtime, model] = await Promise.all([files.asset('runtime'), files.asset('model')]);
    ort.env.wasm.wasmBinary = runtime.buffer;
    const open = await openSilero(ort, model);
    return async ({ samples, sampleRate }, _options, context) => {
      if (samples.length === 0) throw new TrialFault('empty');
      const seconds = samples.length / sampleRate;
      const segments = segmentsOf(await scoresOf(samples, open(), context), seconds);
      const extra: ActivityExtra = { samples, sampleRate, seconds, peaks: peaksOf(samples, PEAKS) };
      return { result: { segments }, extra, transfer: [samples.buffer] };
    };
  },
});
