import type { IncomingMessage } from 'node:http';
import { isUntrustedHeader } from '@/lib/routing/untrusted-headers';
import { clientAddress, sourceKey } from './address';
import { type OriginRules, ownOrigin } from './origin';

/**
 * Leaves in a request only what can be believed: headers that this server alone may write are dropped, and
 * X-Forwarded-For becomes the one address that stands for its source (Next and our actions read it there). Says
 * whether another site's page sent it.
 */
export function makeTrustworthy(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  { requestId, ...rules }: OriginRules & { requestId: string },
): { isForeign: boolean } {
  const forwardedFor = [headers['x-forwarded-for'] ?? []].flat().join(',');
  const origin = ownOrigin(headers, rules);
  for (const name of Object.keys(headers)) {
    if (isUntrustedHeader(name)) Reflect.deleteProperty(headers, name);
  }
  const address = clientAddress({ socketAddress: socket.remoteAddress, forwardedFor, hops: rules.hops });
  headers['x-forwarded-for'] = sourceKey(address);
  headers['x-request-id'] = requestId;
  // Next compares the origin of an action with this; the comparison has been made already, with more knowledge.
  if (origin) headers['x-forwarded-host'] = origin;
  return { isForeign: origin === null };
}
