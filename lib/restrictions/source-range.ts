// Ranges of network addresses that a restriction can concern: one address or its neighbours of a /24 (IPv4), one line's /64
// or a site's /48 (IPv6). Wider ones would meet people who have nothing to do with it.
import { isIPv4, isIPv6 } from 'node:net';

const PREFIXES = { 4: [32, 24], 6: [64, 48] } as const;

/** The ranges that an address lies in, as they are indexed. Empty for what is no address. */
export function rangesOf(address: string): string[] {
  if (isIPv4(address)) return PREFIXES[4].map((length) => rangeOf(4, bytesOf4(address), length));
  if (isIPv6(address)) return PREFIXES[6].map((length) => rangeOf(6, bytesOf6(address), length));
  return [];
}

/** Reads a range as people write it: `192.0.2.0/24`, `2001:db8::/48`, or an address alone. Null: none that can be used. */
export function readRange(typed: string): string | null {
  const [address = '', prefix, ...more] = typed.normalize('NFKC').trim().split('/');
  if (more.length > 0) return null;
  const version = isIPv4(address) ? 4 : isIPv6(address) ? 6 : null;
  if (version === null) return null;
  const length = prefix === undefined ? PREFIXES[version][0] : Number(prefix);
  if (!(PREFIXES[version] as readonly number[]).includes(length)) return null;
  return rangeOf(version, version === 4 ? bytesOf4(address) : bytesOf6(address), length);
}

function rangeOf(version: 4 | 6, bytes: readonly number[], length: number): string {
  return `${version}/${length}:${bytes.slice(0, length / 8).join('.')}`;
}

function bytesOf4(address: string): number[] {
  return address.split('.').map(Number);
}

function bytesOf6(address: string): number[] {
  // The URL parser knows the one short form, and writes an IPv4 end in hex.
  const short = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1);
  const [head = '', tail] = short.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return groups.flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
}
