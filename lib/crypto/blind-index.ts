import { createHmac } from 'node:crypto';
import type { KeyRing } from './key-text';
import type { Bytes } from './cipher';

const INDEX_BYTES = 16;

/**
 * A keyed fingerprint by which equal values can be found without storing them: HMAC-SHA-256 over purpose and
 * value, cut to 16 bytes (NIST SP 800-107, 5.1 allows cutting). It tells whoever reads the database that two
 * values are equal and, without the key, nothing else. The caller normalises the value; two purposes never
 * give the same index.
 */
export function blindIndex(ring: KeyRing, purpose: string, value: string): Bytes {
  if (purpose === '' || purpose.includes('\0')) throw new Error('A purpose is a plain, non-empty name.');
  const mac = createHmac('sha256', ring.indexKey).update(`${purpose}\0${value}`, 'utf8').digest();
  return new Uint8Array(mac.subarray(0, INDEX_BYTES));
}
