import { expect, it } from 'vitest';
import { rangesOf, readRange } from './source-range';

it.each([
  ['192.0.2.0/24', '192.0.2.77', '192.0.3.77'],
  ['192.0.2.77', '192.0.2.77', '192.0.2.78'],
  ['2001:db8:1:2::/64', '2001:db8:1:2:3:4:5:6', '2001:db8:1:3::1'],
  ['2001:db8:1::/48', '2001:db8:1:ffff::', '2001:db8:2::'],
  ['2001:0DB8:0001::/48', '2001:db8:1::9', '2001:db8::1'],
])('%s meets %s and not %s', (typed, inside, outside) => {
  const range = readRange(typed);
  expect(range).not.toBeNull();
  expect(rangesOf(inside)).toContain(range);
  expect(rangesOf(outside)).not.toContain(range);
});

it.each(['', 'example.com', '192.0.2.0/8', '0.0.0.0/0', '2001:db8::/16', '1.2.3.4/24/24', '1.2.3.4/x'])(
  '%j is no range that could be restricted',
  (typed) => {
    expect(readRange(typed)).toBeNull();
  },
);

it('what is no address lies in no range', () => {
  expect(rangesOf('unknown')).toEqual([]);
});
