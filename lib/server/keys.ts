import { log } from '@/lib/core/log';
import { KeysError } from '@/lib/crypto/key-text';
import { keyRing } from '@/lib/crypto/keys';
import { requireKeysInUse } from '@/lib/crypto/queries';

/**
 * Throws a KeysError when there are no keys, or stored records need others: such a server would show its pages and fail
 * at the first form. Whether the database can be asked at all is for /api/ready to say.
 */
export async function requireKeys(): Promise<void> {
  const ring = keyRing();
  try {
    await requireKeysInUse(ring);
  } catch (error) {
    if (error instanceof KeysError) throw error;
    log.error('keys.unchecked', error);
  }
}
