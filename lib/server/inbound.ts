import type { IncomingMessage } from 'node:http';
import { isUntrustedHeader } from '@/lib/routing/untrusted-headers';
import { clientAddress, sourceKey } from './address';

/**
 * Leaves in a request only what can be believed: headers that this server alone may write are dropped, and
 * X-Forwarded-For becomes the one address that stands for its source (Next and our actions read it there). A forwarded
 * host or scheme is kept only where a trusted proxy stands in front, which writes them.
 */
export function makeTrustworthy(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  { hops, requestId }: { hops: number; requestId: string },
): void {
  const forwardedFor = [headers['x-forwarded-for'] ?? []].flat().join(',');
  for (const name of Object.keys(headers)) {
    const isForwarded = hops === 0 && name.startsWith('x-forwarded-');
    if (isForwarded || isUntrustedHeader(name)) Reflect.deleteProperty(headers, name);
  }
  const address = clientAddress({ socketAddress: socket.remoteAddress, forwardedFor, hops });
  headers['x-forwarded-for'] = sourceKey(address);
  headers['x-request-id'] = requestId;
}
