import { describe, expect, it } from 'vitest';
import { toJson, toLabels, toSrt } from './export';

const segments = [
  { start: 0.26, end: 1.09 },
  { start: 3661.5, end: 3662 },
];

describe('exports', () => {
  it('SRT has numbered cues without words', () => {
    expect(toSrt(segments)).toBe(
      '1\n00:00:00,260 --> 00:00:01,090\n\n\n2\n01:01:01,500 --> 01:01:02,000\n\n',
    );
  });

  it('Audacity gets a label a line', () => {
    expect(toLabels(segments)).toBe('0.260000\t1.090000\t1\n3661.500000\t3662.000000\t2\n');
  });

  it('JSON is the result as it is', () => {
    expect(JSON.parse(toJson(segments))).toEqual({ segments });
  });
});
