import { describe, expect, it } from 'vitest';
import { clientAddress, sourceKey } from './address';

const from = (
  forwardedFor: string | undefined,
  hops: number,
  socketAddress: string | undefined = '10.0.0.9',
) => clientAddress({ socketAddress, forwardedFor, hops });

describe('the address of a visitor', () => {
  it('is the socket’s where no proxy is trusted, whatever the header says', () => {
    expect(from('203.0.113.7', 0)).toBe('10.0.0.9');
    expect(from('1.1.1.1, 2.2.2.2', 0)).toBe('10.0.0.9');
  });

  it.each([
    ['203.0.113.7', 1, '203.0.113.7'],
    ['6.6.6.6, 203.0.113.7', 1, '203.0.113.7'],
    ['6.6.6.6, 203.0.113.7, 10.0.0.1', 2, '203.0.113.7'],
    ['9.9.9.9,8.8.8.8,203.0.113.7,10.0.0.2,10.0.0.1', 3, '203.0.113.7'],
  ])('of %j behind %i trusted proxies is %s', (header, hops, address) => {
    expect(from(header, hops)).toBe(address);
  });

  it('a thousand made-up entries on the left change nothing', () => {
    const made = Array.from({ length: 1000 }, (_, n) => `6.6.${n % 256}.1`).join(', ');
    expect(from(`${made}, 203.0.113.7`, 1)).toBe('203.0.113.7');
  });

  it.each([
    [undefined, 1],
    ['', 1],
    ['203.0.113.7', 2],
    ['unknown', 1],
    ['203.0.113.7, <script>', 1],
    ['203.0.113.300', 1],
  ])('is the socket’s where the header (%j) is too short or no address', (header, hops) => {
    expect(from(header, hops)).toBe('10.0.0.9');
  });

  it.each([
    ['203.0.113.7:4711', '203.0.113.7'],
    ['[2001:db8::1]:443', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['fe80::1%eth0', 'fe80::1'],
  ])('is read from %s as %s', (header, address) => {
    expect(from(header, 1)).toBe(address);
  });

  it('of a dual-stack socket is the IPv4 one; of none, none', () => {
    expect(from(undefined, 0, '::ffff:198.51.100.1')).toBe('198.51.100.1');
    expect(clientAddress({ socketAddress: undefined, forwardedFor: undefined, hops: 0 })).toBe('0.0.0.0');
  });
});

describe('what counts as one source', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
    ['2001:db8:1:2::', '2001:db8:1:2::'],
    ['2001:DB8:1:2:ffff::1', '2001:db8:1:2::'],
    ['2001:db8::1', '2001:db8::'],
    ['::1', '::'],
    ['2001:db8:0:1::5', '2001:db8:0:1::'],
  ])('%s counts as %s', (address, key) => {
    expect(sourceKey(address)).toBe(key);
  });

  it('every address of one IPv6 line is the same source, the next line another', () => {
    const one = Array.from({ length: 200 }, (_, n) =>
      sourceKey(`2001:db8:1:2:${n.toString(16)}::${n.toString(16)}`),
    );
    expect(new Set(one)).toEqual(new Set(['2001:db8:1:2::']));
    expect(sourceKey('2001:db8:1:3::1')).not.toBe(one[0]);
  });
});
