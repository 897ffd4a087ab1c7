import { expect, it } from 'vitest';
import { readTrialSettings } from './trial-settings';

it.each(['avif-speed=8', 'quality=50;speed=8', 'blur=0.5;background=white'])(
  '%s is passed on',
  (settings) => {
    expect(readTrialSettings(settings)).toBe(settings);
  },
);

it.each([
  undefined,
  '',
  'please call me',
  'a=b c',
  'a=<b>',
  'mail=someone@example.com',
  'a=字',
  `a=${'1'.repeat(21)}`,
  Array.from({ length: 11 }, () => 'a=1').join(';'),
  ['a=1', 'b=2'],
])('%j is not', (settings) => {
  expect(readTrialSettings(settings)).toBeNull();
});
