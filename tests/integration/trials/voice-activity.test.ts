import { readFileSync } from 'node:fs';
import * as ort from 'onnxruntime-web/wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { resample } from '@/components/trials/noise-reduction/resample';
import { scoresOf } from '@/components/trials/voice-activity/score';
import { segmentsOf } from '@/components/trials/voice-activity/segments';
import { openSilero, type Scorer } from '@/components/trials/voice-activity/silero';
import { hissOf, mixed, noiseOf, readSample, type Samples, withPauses } from '@/tests/support/speech';
import { agreement, spokenFrames } from '@/tests/support/speech-frames';

const RATE = 16_000;
const context = { progress: () => undefined, signal: new AbortController().signal };

let open: () => Scorer;
beforeAll(async () => {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmBinary = new Uint8Array(
    readFileSync('node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm'),
  ).buffer;
  const model = readFileSync('node_modules/@ricky0123/vad-web/dist/silero_vad_v6.onnx');
  open = await openSilero(ort, new Uint8Array(model));
});

const find = async (samples: Samples) =>
  segmentsOf(await scoresOf(samples, open(), context), samples.length / RATE);

/** The sample twice, with a second and a half of nothing around each. */
function speech(): Samples {
  const sample = readSample('l0880.wav');
  const once = resample(sample.samples, sample.sampleRate, RATE).slice(0.2 * RATE, 2.9 * RATE);
  return withPauses([once, once], RATE, 1.5);
}

describe('speech is found', () => {
  it.each([
    ['without noise', (clean: Samples) => clean],
    ['with hiss 10 dB below', (clean: Samples) => mixed(clean, hissOf(clean.length, 5), 10)],
    [
      'with rumble, hiss and hum 10 dB below',
      (clean: Samples) => mixed(clean, noiseOf(clean.length, RATE, 5), 10),
    ],
  ])('%s: in 95 of 100 frames', async (_, spoil) => {
    const clean = speech();
    const segments = await find(spoil(clean));
    expect(agreement(segments, spokenFrames(clean, RATE))).toBeGreaterThan(0.95);
    expect(segments.length).toBeGreaterThanOrEqual(2);
  });
});

it.each([
  ['silence', new Float32Array(2 * RATE)],
  ['hiss', hissOf(2 * RATE, 3).map((sample) => sample * 0.1)],
  ['rumble, hiss and hum', noiseOf(2 * RATE, RATE, 3).map((sample) => sample * 0.1)],
])('%s is no speech', async (_, samples) => {
  expect(await find(samples)).toEqual([]);
});

it('a sound is scored afresh, whatever came before', async () => {
  const first = await find(speech());
  await find(noiseOf(RATE, RATE, 3));
  expect(await find(speech())).toEqual(first);
});
