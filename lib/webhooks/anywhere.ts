import { env } from '@/lib/core/env';

/** WEBHOOK_TARGETS=any: addresses inside the network, and without TLS, are taken. For development and tests only. */
export function isAnywhere(): boolean {
  return env().WEBHOOK_TARGETS === 'any';
}
