import { expect, it } from 'vitest';
import { operator, operatorSchema } from '@/lib/content/operator';
import { trialAvailability } from './availability';

it('a trial can be run unless the operator’s file names it as switched off', () => {
  expect(trialAvailability('word-segmentation', operator())).toBe('available');
  const trials = operatorSchema.shape.trials.parse({ off: ['word-segmentation'] });
  expect(trialAvailability('word-segmentation', { trials })).toBe('switched-off');
  expect(trialAvailability('face-detection', { trials })).toBe('available');
});
