import { describe, expect, it } from 'vitest';
import { lastLines } from './step.mjs';

describe('the end of an output', () => {
  it('has no empty line and no frame of a stack trace', () => {
    const output = 'one\n\nError: two\n    at build (/a/b.ts:1:2)\n    at async run (node:internal)\nthree\n';
    expect(lastLines(output, 5)).toBe('one\nError: two\nthree');
  });

  it('is as long as asked for', () => {
    expect(lastLines('1\n2\n3\n4', 2)).toBe('3\n4');
  });
});
