import { describe, expect, it } from 'vitest';
import { byKind, groupByInput } from './rules';

describe('groupByInput', () => {
  it('puts each technology once, under the first of its inputs, sound before text', () => {
    const groups = groupByInput([{ inputs: ['text', 'sound'] as const }, { inputs: ['sound'] as const }]);
    expect(groups.map(({ input, technologies }) => [input, technologies.length])).toEqual([
      ['sound', 1],
      ['text', 1],
    ]);
  });
});

describe('byKind', () => {
  it('orders by kind, then by slug', () => {
    const sorted = [
      { kind: 'image', slug: 'a' } as const,
      { kind: 'speech', slug: 'c' } as const,
      { kind: 'speech', slug: 'b' } as const,
    ].sort(byKind);
    expect(sorted.map(({ slug }) => slug)).toEqual(['b', 'c', 'a']);
  });
});
