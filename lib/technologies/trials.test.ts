import { expect, it } from 'vitest';
import { trialState } from './trials';

it('a technology without a trial has none', () => {
  expect(trialState('none', new Set(['face-detection'] as const))).toBe('none');
});

it('a declared trial is in preparation until it opens', () => {
  expect(trialState('face-detection', new Set())).toBe('preparing');
  expect(trialState('face-detection', new Set(['face-detection'] as const))).toBe('open');
});
