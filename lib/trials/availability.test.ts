import { expect, it } from 'vitest';
import { operator, operatorSchema } from '@/lib/content/operator';
import { trialAvailability } from './availability';

const trial = { id: 'word-segmentation' } as const;

it('a trial can be run unless the operator’s file names it as switched off', () => {
  expect(trialAvailability(trial, operator())).toBe('available');
  const trials = operatorSchema.shape.trials.parse({ off: ['word-segmentation'] });
  expect(trialAvailability(trial, { trials })).toBe('switched-off');
  expect(trialAvailability({ id: 'face-detection' }, { trials })).toBe('available');
});

it('a trial that needs a service is off until one is configured', () => {
  const service = { keptFor: { count: 1, unit: 'hours' } } as const;
  expect(trialAvailability({ ...trial, service }, operator())).toBe('switched-off');
});
