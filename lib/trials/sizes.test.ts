import { expect, it } from 'vitest';
import { formatBytes } from './sizes';

it.each([
  [0, '0\u00a0B'],
  [999, '999\u00a0B'],
  [1000, '1.0\u00a0kB'],
  [2_812_345, '2.8\u00a0MB'],
  [18_300_000, '18.3\u00a0MB'],
  [250_000, '250\u00a0kB'],
])('%i bytes read %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
