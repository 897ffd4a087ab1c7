// Who sent a request. A forwarded address counts only as far as the operator's own proxies wrote it: each appends the
// address it saw, so the n-th from the right is the first one that a visitor can't have made up.
import { isIP, isIPv6 } from 'node:net';

export type AddressSource = {
  socketAddress: string | undefined;
  forwardedFor: string | undefined;
  /** How many proxies of the operator's own stand in front (TRUSTED_PROXY_HOPS). */
  hops: number;
};

/** The visitor's address. With no trusted proxy, or a header that is too short or no address, the socket's. */
export function clientAddress({ socketAddress, forwardedFor, hops }: AddressSource): string {
  const socket = plainAddress(socketAddress ?? '') ?? '0.0.0.0';
  if (hops === 0) return socket;
  const forwarded = (forwardedFor ?? '').split(',').at(-hops);
  return plainAddress(forwarded ?? '') ?? socket;
}

/** What stands for a source in limits: an IPv4 address, or the first of the /64 that one IPv6 line commands as a whole. */
export function sourceKey(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = compressed(address).split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return compressed(`${groups.slice(0, 4).join(':')}::`);
}

// Some proxies add the port; a dual-stack socket shows IPv4 inside IPv6.
function plainAddress(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
    .replace(/%.*$/, '');
  return isIP(bare) === 0 ? null : bare;
}

// The URL parser knows the one short form of an address.
function compressed(address: string): string {
  return new URL(`http://[${address}]`).hostname.slice(1, -1);
}
