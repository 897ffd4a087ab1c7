import { describe, expect, it } from 'vitest';
import { canonicalJson, isSpelledCanonically } from './canonical-json';

describe('canonical JSON', () => {
  it('sorts keys by their UTF-16 units at every depth and leaves lists as they are (RFC 8785, 3.2.3)', () => {
    const value = {
      '\u20ac': 1,
      '\r': 2,
      '\ufb33': 3,
      '1': 4,
      '\u{1f600}': 5,
      '\u0080': 6,
      ö: [{ b: 1, a: 2 }],
    };
    expect(canonicalJson(value)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":[{"a":2,"b":1}],"€":1,"😀":5,"\ufb33":3}',
    );
  });

  it('writes text as it is but for what JSON must escape (RFC 8785, 3.2.2.2)', () => {
    expect(canonicalJson('€$\u000f\nA\'B"\\/中\u2028')).toBe('"€$\\u000f\\nA\'B\\"\\\\/中\u2028"');
  });

  it('has one spelling, white space between parts aside', () => {
    const value = { a: 'x  y \\" z', b: [true, null] };
    const text = canonicalJson(value);
    expect(isSpelledCanonically(text, value)).toBe(true);
    expect(isSpelledCanonically(JSON.stringify(value, null, '\t'), value)).toBe(true);
    for (const other of ['{"b":[true,null],"a":"x  y \\\\\\" z"}', text.replace('x  y', 'x y')]) {
      expect(isSpelledCanonically(other, value)).toBe(false);
    }
  });
});
