import { keyRing } from '@/lib/crypto/keys';
import { publicKeys } from '@/lib/crypto/signing';
import { writeKeySet } from '@/lib/receipts/key-set';

export const dynamic = 'force-dynamic';

/** The public keys of all receipts, for whoever checks one without this site (docs/receipt.md). */
export function GET(): Response {
  return new Response(writeKeySet(publicKeys(keyRing())), {
    headers: { 'Content-Type': 'application/jwk-set+json', 'Access-Control-Allow-Origin': '*' },
  });
}
