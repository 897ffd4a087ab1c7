import { expect, it } from 'vitest';
import { readWav } from '@/tests/support/speech';
import { encodeWav } from './wav';

it('a WAV holds the same samples at the same rate, to 16 bits', async () => {
  const bytes = new Uint8Array(await encodeWav(Float32Array.of(0, 0.5, -0.5, 1, -1), 44_100).arrayBuffer());
  const { samples, sampleRate } = readWav(bytes);
  expect(sampleRate).toBe(44_100);
  for (const [k, value] of [0, 0.5, -0.5, 1, -1].entries()) expect(samples[k]).toBeCloseTo(value, 4);
  expect(new DataView(bytes.buffer).getUint32(4, true)).toBe(bytes.length - 8);
});

it('what lies beyond full scale is cut off instead of turning over', async () => {
  const bytes = new Uint8Array(await encodeWav(Float32Array.of(1.5, -2), 8000).arrayBuffer());
  expect([...readWav(bytes).samples].map(Math.round)).toEqual([1, -1]);
});
